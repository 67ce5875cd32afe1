import type { Standard } from "./row";

export const pci: Standard = {
  title: "PCI DSS 4.0.1, requirement 8",
  rows: [
    {
      id: "PCI 8.2.1",
      demand: "Everybody has an id of their own.",
      how: "One account an address, by a unique index.",
      tests: ["two invitations for one address at once give one account and one mail [PCI 8.2.1]"],
    },
    {
      id: "PCI 8.2.2",
      demand: "No shared accounts.",
      how: "For the operator to see to.",
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["no shared addresses"] },
    },
    {
      id: "PCI 8.2.4",
      demand: "Changes of accounts are authorised and recorded.",
      how: "Admins alone, each with an event.",
      tests: [
        "what is done ends the person's sessions and attempts, and tells them, in the same transaction [D13]",
        "every form of admins posted by staff does nothing, and the record says what was wanted [D1] [ASVS 8.2.1]",
      ],
    },
    {
      id: "PCI 8.2.5",
      demand: "Leavers are cut off at once.",
      how: "Block or delete ends sessions in the same transaction.",
      tests: [
        "a block ends the person's sessions at their next click, is told by mail, and is lifted as it was set [ASVS 7.4.2] [ASVS 7.4.5]",
        "%s leaves no mailed link that works",
      ],
    },
    {
      id: "PCI 8.2.6",
      demand: "Idle accounts are disabled within 90 days.",
      how: "After 30 days a new password is required; the list shows the last sign-in.",
      tests: ["absence [ASVS 6.2.10] > of %s gives %2$s"],
    },
    {
      id: "PCI 8.2.7",
      demand: "Third parties' access is limited.",
      how: "They would be accounts like others.",
      notApplicable: "No third party has access of its own.",
    },
    {
      id: "PCI 8.2.8",
      demand: "15 minutes idle ask for authentication again.",
      how: "15 minutes in all.",
      tests: ["row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]"],
    },
    {
      id: "PCI 8.3.1",
      demand: "Everybody authenticates.",
      how: "No page and no action without.",
      tests: [
        "no spelling of an address and no header shows a page of the portal to a stranger [D1] [GHSA-f82v-jwr5-mffw] [GHSA-267c-6grr-h53f] [GHSA-36qx-fr4f-26g5]",
        "every form of the portal posted by whoever is not in leads to the sign-in and does nothing [D1] [ASVS 8.3.1]",
      ],
    },
    {
      id: "PCI 8.3.2",
      demand: "Factors cannot be read, on the way or at rest.",
      how: "TLS in front; hashed and sealed.",
      tests: [
        "a password is kept as argon2id with 19 MiB, two passes, a 16 byte salt of its own and a 32 byte tag [ASVS 11.4.2] [RFC 9106 4]",
        "a sealed key moved to another account does not open [D10]",
      ],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["TLS 1.2 and 1.3"] },
    },
    {
      id: "PCI 8.3.3",
      demand: "Identity is verified before a factor changes.",
      how: "Password and present token; by voice before a reset.",
      tests: ["the proof of who somebody is [ASVS 7.5.1] [D4] > %s"],
      document: { at: "SECURITY.md#ways-in", says: ["by voice or in person"] },
    },
    {
      id: "PCI 8.3.4",
      demand: "At most 10 tries, then 30 minutes or a proof.",
      how: "Five, until the owner unlocks.",
      tests: [
        "the fifth blocks, the fourth does not [ASVS 6.3.1]",
        "50 wrong passwords at once are 5 judgements, one block, one mail and one link [D4]",
      ],
    },
    {
      id: "PCI 8.3.5",
      demand: "First passwords are unique and changed at first use.",
      how: "Random for each invitation.",
      tests: [
        "is over with the first password of one's own, for which the temporary one is refused [ASVS 6.4.1]",
        "%s leads to the step: %3$s",
      ],
    },
    {
      id: "PCI 8.3.6",
      demand: "12 characters, with letters and digits.",
      how: "12 and more.",
      tests: ["the rules that need nothing but the text [ASVS 6.2.1] [ASVS 6.2.5] [ASVS 6.2.9] > %s"],
      deviation: "No composition, by ASVS 6.2.5; to be looked at again should the portal come into PCI's scope.",
    },
    {
      id: "PCI 8.3.7",
      demand: "Not one of the last four.",
      how: "Current and last four, judged under the lock.",
      tests: [
        "remembers the last four, the latest first",
        "what only the server finds out [ASVS 6.4.1] > %s",
        "does nothing for %s: judged under the lock [D4] [D13]",
      ],
    },
    {
      id: "PCI 8.3.8",
      demand: "People are instructed.",
      how: "The rules stand by the field and follow what is typed.",
      tests: ["the live list of rules follows what is typed"],
    },
    {
      id: "PCI 8.3.9, 8.3.10, 8.3.10.1",
      demand: "90 days where the password is the only factor.",
      how: "90 days for all.",
      tests: ["a password's age [ASVS 6.2.10] > of %s gives %2$s"],
    },
    {
      id: "PCI 8.3.11",
      demand: "A factor belongs to one person.",
      how: "One key an account, sealed for it.",
      tests: [
        "a sealed key moved to another account does not open [D10]",
        "the pending key stays over reloads, and another attempt gets one of its own [D11]",
      ],
    },
    {
      id: "PCI 8.4.1 to 8.4.3",
      demand: "Multi-factor authentication for admins and for all.",
      how: "By account, or for all by REQUIRE_TWO_FACTOR.",
      tests: [
        "INVITATION_HOURS and REQUIRE_TWO_FACTOR are heeded",
        "%s at %s owes what the table says, in every combination of the other facts [PCI 8.5.1]",
      ],
      deviation: "The default leaves it to the admins, account by account, as the portal's owner wants it.",
    },
    {
      id: "PCI 8.5.1",
      demand: "No replay, no way around, two kinds, all before access.",
      how: "No session before all is proven; no switch, no trusted device.",
      tests: [
        "no order of deeds leads in, nor opens the last door early, while a rule is unmet [D3]",
        "has one sign-in and no switch around it: next-auth knows tickets alone [ASVS 6.8.1] [PCI 8.5.1]",
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
      ],
    },
    {
      id: "PCI 8.6.1 to 8.6.3",
      demand: "Technical accounts: nobody by hand, no password in code, renewed.",
      how: "The database's roles and the mail service's key.",
      tests: [
        "reads secrets from the settings alone: none in the code, none for the browser, none in an action [ASVS 13.3.1] [GHSA-w37m-7fhw-fmv9]",
      ],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["used by nobody by hand"] },
    },
  ],
};
