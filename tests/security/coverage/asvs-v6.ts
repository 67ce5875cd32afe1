import type { Standard } from "./row";

export const authentication: Standard = {
  title: "ASVS 5.0, V6: authentication",
  rows: [
    {
      id: "ASVS 6.1.1",
      demand: "Throttling and lock-out are described, and how a lock-out is not turned against users.",
      how: "SECURITY.md gives the numbers and what an attacked user loses.",
      document: { at: "SECURITY.md#lock-out", says: ["Five wrong passwords", "Turned against a user"] },
    },
    {
      id: "ASVS 6.1.2",
      demand: "Words that no password may be built on are listed.",
      how: "The product's and the roles' names stand in lib/domain/password.ts; a person's own name and login are added when a password is judged.",
      tests: [
        "personal words are name and login, each whole and in parts of four letters or longer, in lower case, and the product",
        "guessable passwords > %s is refused [ASVS 6.2.11]",
      ],
    },
    {
      id: "ASVS 6.1.3",
      demand: "Every way in is documented and equally strong.",
      how: "SECURITY.md lists them; all end at one function, and no action or route may be missing from the list.",
      tests: [
        "has no action that SECURITY.md does not name among the ways in, and few routes beside the pages [ASVS 6.1.3]",
        "no order of deeds leads in, nor opens the last door early, while a rule is unmet [D3]",
      ],
      document: { at: "SECURITY.md#ways-in", says: ["All of them end at the same door"] },
    },
    {
      id: "ASVS 6.2.1",
      demand: "A password has at least 8 characters, 15 are advised.",
      how: "At least 12, counted in code points.",
      tests: ["the rules that need nothing but the text [ASVS 6.2.1] [ASVS 6.2.5] [ASVS 6.2.9] > %s"],
    },
    {
      id: "ASVS 6.2.2",
      demand: "People can change their password.",
      how: "In the account area, for everybody signed in.",
      tests: [
        "a password is changed with the present one, ends every other session, and is told by mail [ASVS 6.2.2] [ASVS 6.2.3] [ASVS 7.4.3]",
      ],
    },
    {
      id: "ASVS 6.2.3",
      demand: "A change asks for the old and the new password.",
      how: "Also for the second factor where there is one; wrong ones count as at the sign-in.",
      tests: [
        "a password is changed with the present one, ends every other session, and is told by mail [ASVS 6.2.2] [ASVS 6.2.3] [ASVS 7.4.3]",
        "the proof of who somebody is [ASVS 7.5.1] [D4] > %s",
        "wrong passwords in the account area count as at the sign-in: the fifth blocks, and the session goes on [D4] [CVE-2026-9798]",
      ],
    },
    {
      id: "ASVS 6.2.4",
      demand: "The 3,000 commonest passwords that are long enough are refused.",
      how: "11,626 leaked passwords of 12 characters or more, commonest first, and zxcvbn with its lists.",
      tests: ["the commonest passwords that are long enough are refused [ASVS 6.2.4]"],
    },
    {
      id: "ASVS 6.2.5",
      demand: "No rules of composition.",
      how: "Length, guessability and personal words are all that is judged.",
      tests: [
        "the rules that need nothing but the text [ASVS 6.2.1] [ASVS 6.2.5] [ASVS 6.2.9] > %s",
        "guessable passwords > %s is accepted [ASVS 6.2.5]",
      ],
    },
    {
      id: "ASVS 6.2.6",
      demand: "Password fields are masked; showing is allowed.",
      how: "A check-box shows and hides what was typed.",
      tests: ["Show password shows and hides what was typed"],
    },
    {
      id: "ASVS 6.2.7",
      demand: "Pasting, browsers' helpers and password managers work.",
      how: "Fields carry autocomplete, and nothing listens to paste.",
      tests: ["leaves pasting and password managers alone, and tells them what each field is for [ASVS 6.2.7] [WCAG 1.3.5] [WCAG 3.3.8]"],
    },
    {
      id: "ASVS 6.2.8",
      demand: "A password is verified as typed: not cut, not in another case.",
      how: "Its characters go to argon2id as they came; only a temporary one is forgiven outer spaces.",
      tests: [
        "a password fits to the last character, in its case and with its spaces, up to 128 [ASVS 6.2.8] [ASVS 6.2.9]",
        "is never trimmed, folded or normalised [ASVS 6.2.8]",
        "is forgiven outer spaces around a temporary password, and nowhere else [ASVS 6.2.8]",
      ],
    },
    {
      id: "ASVS 6.2.9",
      demand: "At least 64 characters are allowed.",
      how: "128 code points, up to 512 bytes.",
      tests: [
        "a password fits to the last character, in its case and with its spaces, up to 128 [ASVS 6.2.8] [ASVS 6.2.9]",
        "a password as it was typed > %s [ASVS 6.2.9]",
      ],
    },
    {
      id: "ASVS 6.2.10",
      demand: "No forced change from time to time.",
      how: "Passwords expire as the portal's owner wants it, exactly as written.",
      tests: [
        "a password's age [ASVS 6.2.10] > of %s gives %2$s",
        "absence [ASVS 6.2.10] > of %s gives %2$s",
        "PASSWORD_MAX_AGE_DAYS leaves absence in force",
      ],
      deviation:
        "The owner of the portal wants expiry after 90 days and after 30 days away; reminders, a history of four and settings that turn it off soften it.",
    },
    {
      id: "ASVS 6.2.11",
      demand: "The listed words are used.",
      how: "A password made of them, with digits and signs, is refused.",
      tests: ["guessable passwords > %s is refused [ASVS 6.2.11]"],
    },
    {
      id: "ASVS 6.2.12",
      demand: "Breached passwords are refused.",
      how: "By the bundled list, and by a range query where BREACHED_PASSWORDS_URL is set; within a second the list alone decides.",
      tests: [
        "a service that %s leaves the decision to the local list, within a second, and the log says so",
        "breached passwords [ASVS 6.2.12] > %s",
      ],
    },
    {
      id: "ASVS 6.3.1",
      demand: "Stuffing and brute force are fought as documented.",
      how: "Five judgements under a row lock, then a block and one mail; a network waits after 100 failures.",
      tests: [
        "200 wrong passwords at once over three processes are 5 judgements, one block and one mail [D4] [ASVS 6.3.1]",
        "50 wrong passwords at once are 5 judgements, one block, one mail and one link [D4]",
        "of 150 wrong passwords at once exactly 100 are judged, and the refused leave no trace but one line in the log [D8] [ASVS 6.3.1]",
      ],
    },
    {
      id: "ASVS 6.3.2",
      demand: "No default accounts.",
      how: "Migrations make none; the first admin is invited from the shell.",
      tests: ["migrations build the schema from nothing, any number of times at once, and leave no account behind [ASVS 6.3.2]"],
    },
    {
      id: "ASVS 6.3.3",
      demand: "Multi-factor authentication, at level 3 proof against phishing.",
      how: "Where an account or REQUIRE_TWO_FACTOR asks for it, no page is reached with the password alone.",
      tests: [
        "%s at %s owes what the table says, in every combination of the other facts [PCI 8.5.1]",
        "a person sets up two-factor authentication on the way in, and signs in with it from then on",
        "the steps cannot be jumped, and the key is never shown once it is active [D11]",
      ],
      deviation: "It is mandatory account by account, as the portal's owner wants it, and a token of an app can be phished.",
    },
    {
      id: "ASVS 6.3.4",
      demand: "No undocumented or weaker way in.",
      how: "Of next-auth only session, csrf and the callback exist, and the callback knows tickets alone.",
      tests: [
        "of next-auth's own pages only session, csrf and the callback exist [ASVS 6.3.4]",
        "a direct POST to the credentials callback with ${name} opens nothing [ASVS 6.3.4] [ASVS 15.3.5]",
        "has one sign-in and no switch around it: next-auth knows tickets alone [ASVS 6.8.1] [PCI 8.5.1]",
      ],
    },
    {
      id: "ASVS 6.3.5",
      demand: "People are told of suspicious attempts.",
      how: "By mail: a block, a right password with a wrong token, a sign-in after three failures, one from a network or browser not seen before.",
      tests: [
        "the owner hears of a sign-in with a browser not seen before, once, and of one after several failures [ASVS 6.3.5]",
        "wrong ones count by themselves, tell the owner once, and the fifth blocks with one mail [ASVS 6.3.1]",
        "50 wrong passwords at once are 5 judgements, one block, one mail and one link [D4]",
        "a blocked account's mail says why and carries the unlock link",
      ],
    },
    {
      id: "ASVS 6.3.6",
      demand: "Mail is no factor.",
      how: "Links sign nobody in and never replace a token.",
      tests: [
        "changes it, voids the links, ends all sessions and signs nobody in [D13]",
        "the owner unlocks by the mailed link; opening it changes nothing; it works once",
      ],
      deviation: "Temporary passwords, reset and unlock links go by mail, as the portal's owner wants it.",
    },
    {
      id: "ASVS 6.3.7",
      demand: "People are told when their credentials change.",
      how: "A mail for each change of password, two-factor authentication, codes and role.",
      tests: [
        "what changed a credential ends every other session and is mailed [D13] [ASVS 6.3.7]",
        "what is done ends the person's sessions and attempts, and tells them, in the same transaction [D13]",
      ],
    },
    {
      id: "ASVS 6.3.8",
      demand: "Nobody learns from words, codes or times who has an account.",
      how: "One sentence, status and least time for all; a dummy hash is verified.",
      tests: [
        "whoever fails at the door gets one answer, from the first try to the tenth, whatever was typed [D5] [ASVS 6.3.8]",
        "no time at the door tells whether there is an account, whether it is blocked, or that this was the last try [D5] [ASVS 6.3.8]",
        "no time tells whether a reset link was mailed [D5]",
        "known, unknown and invited logins get the same page",
      ],
    },
    {
      id: "ASVS 6.4.1",
      demand: "First passwords are random, short-lived and not kept.",
      how: "99 random bits, 72 hours, and refused as the new password.",
      tests: [
        "gives a temporary password for 72 hours and tells it in one mail",
        "is over with the first password of one's own, for which the temporary one is refused [ASVS 6.4.1]",
        "its letters carry 80 bits or more in four groups, each of them used [ASVS 6.4.1] [ASVS 6.5.4]",
        "leaves the temporary password among those that never come back",
      ],
    },
    {
      id: "ASVS 6.4.2",
      demand: "No hints, no secret questions.",
      how: "There are none.",
      document: { at: "SECURITY.md#ways-in", says: ["no security questions, no password hints"] },
    },
    {
      id: "ASVS 6.4.3",
      demand: "A reset does not skip the second factor.",
      how: "It sets a password and ends at the ordinary sign-in.",
      tests: [
        "changes it, voids the links, ends all sessions and signs nobody in [D13]",
        "a forgotten password is replaced by mail, and the old one is dead",
      ],
    },
    {
      id: "ASVS 6.4.4",
      demand: "A lost factor is replaced by a proof as strong as at enrolment.",
      how: "A recovery code, or an admin's reset, after which the password is asked for before the setup.",
      tests: [
        "a recovery code stands in for the token once",
        "whose two-factor authentication was reset sets it up anew, if it is required",
      ],
      document: { at: "SECURITY.md#ways-in", says: ["A lost phone", "by voice or in person"] },
    },
    {
      id: "ASVS 6.4.5",
      demand: "People are reminded before a credential expires.",
      how: "By mail 14, 7 and 1 days before, and by a line on each page.",
      tests: [
        "comes 14, 7 and 1 days before, each from an hourly run",
        "around every edge of both clocks, and nobody who cannot sign in or is asked already",
        "the top line says when a new password is due, warns from 14 days on, and leads to where it is set [ASVS 6.4.5]",
      ],
    },
    {
      id: "ASVS 6.4.6",
      demand: "Admins start a reset and never set the password.",
      how: "The action's form takes an id and the action's name, nothing else.",
      tests: [
        "forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]",
        "a field that is sent twice, as a file, or that no form has changes nothing and breaks nothing [ASVS 15.3.5] [D16]",
      ],
    },
    {
      id: "ASVS 6.5.1",
      demand: "Codes are good once.",
      how: "The accepted step and the used code are written under the account's lock.",
      tests: [
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
        "one recovery code used ten times at once lets one in [ASVS 6.5.1]",
        "the right one is good once: the same, and any older one, is refused and counted [ASVS 6.5.1]",
      ],
    },
    {
      id: "ASVS 6.5.2",
      demand: "Weak look-up secrets are hashed and salted.",
      how: "Recovery codes carry 99 random bits, so that their SHA-256 cannot be reversed by trying.",
      tests: [
        "ten different codes, which open for their attempt alone and are honoured however they are typed",
        "lies in the table as a hash",
      ],
    },
    {
      id: "ASVS 6.5.3",
      demand: "Seeds and codes come from a cryptographic source.",
      how: "node:crypto, in lib/secrets.ts, and otplib's use of it.",
      tests: [
        "nobody in the house makes secrets of Math.random [ASVS 6.5.3]",
        "it throws no dice [ASVS 6.5.3]",
        "uses ciphers, hashes and chance in few files, and keys in one [ASVS 11.1.3] [ASVS 13.3.3]",
      ],
    },
    {
      id: "ASVS 6.5.4",
      demand: "Look-up codes have 20 bits or more.",
      how: "99 bits; links have 256.",
      tests: [
        "its letters carry 80 bits or more in four groups, each of them used [ASVS 6.4.1] [ASVS 6.5.4]",
        "a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]",
      ],
    },
    {
      id: "ASVS 6.5.5",
      demand: "Codes live for a fixed time; a TOTP for 30 seconds.",
      how: "The present step and the one before; an attempt lives 10 minutes.",
      tests: [
        "at %s the current step and the one before it are good, and no other",
        "an attempt that is over owes the password again, whatever it proved",
      ],
      deviation: "One past step is accepted, as RFC 6238 allows, so that typing takes its time; a token is good once.",
    },
    {
      id: "ASVS 6.5.6",
      demand: "Each factor can be taken away.",
      how: "Admins reset 2FA, revoke invitations and ask for new passwords.",
      tests: [
        "whose two-factor authentication was reset sets it up anew, if it is required",
        "taken back is worth nothing at once, and counts as waiting, not as gone",
        "a request for a new password is owed by whoever renewed it just before, too",
      ],
    },
    {
      id: "ASVS 6.5.7",
      demand: "Biometrics only as a second factor.",
      how: "There are none.",
      notApplicable: "No biometrics are used.",
    },
    {
      id: "ASVS 6.5.8",
      demand: "TOTP is judged by a trusted clock.",
      how: "The server's; a form cannot name a time.",
      tests: [
        "forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]",
        "a token against a key [RFC 6238] [D10] > %s",
      ],
    },
    {
      id: "ASVS 6.6.1",
      demand: "Telephone codes are restricted.",
      how: "There are none.",
      notApplicable: "No code is sent by telephone or SMS.",
    },
    {
      id: "ASVS 6.6.2",
      demand: "An out-of-band code is bound to its request.",
      how: "A link is bound to its purpose and account, an attempt to its account.",
      tests: ["serves no other purpose", "the last door gives a session to nobody but those who owe nothing [D3]"],
    },
    {
      id: "ASVS 6.6.3",
      demand: "Out-of-band codes cannot be guessed.",
      how: "256 random bits.",
      tests: [
        "a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]",
        "works for exactly one of 20 at once",
      ],
    },
    {
      id: "ASVS 6.6.4",
      demand: "Push messages cannot be used to wear people down.",
      how: "There is no push; mails are capped in the same spirit.",
      tests: [
        "is mailed three times an hour at most, however many ask at once, and only to whom it helps",
        "unlocks three times within a day without a sign-in, and no fourth time [C4]",
      ],
      notApplicable: "No push messages are sent.",
    },
    {
      id: "ASVS 6.7.1",
      demand: "Certificates for assertions are protected.",
      how: "There are none.",
      notApplicable: "Nobody signs in with a certificate.",
    },
    {
      id: "ASVS 6.7.2",
      demand: "Challenge nonces have 64 bits.",
      how: "There are none.",
      notApplicable: "No challenge is signed by a device; there are no passkeys yet.",
    },
    {
      id: "ASVS 6.8.1",
      demand: "An identity of one provider cannot be passed off as another's.",
      how: "There is one provider, and it knows tickets alone.",
      tests: ["has one sign-in and no switch around it: next-auth knows tickets alone [ASVS 6.8.1] [PCI 8.5.1]"],
      notApplicable: "There is no identity provider.",
    },
    {
      id: "ASVS 6.8.2",
      demand: "Assertions' signatures are checked.",
      how: "There are none.",
      notApplicable: "There is no identity provider.",
    },
    {
      id: "ASVS 6.8.3",
      demand: "SAML assertions are used once.",
      how: "There are none.",
      notApplicable: "There is no SAML.",
    },
    {
      id: "ASVS 6.8.4",
      demand: "An identity provider's strength is checked.",
      how: "There is none.",
      notApplicable: "There is no identity provider.",
    },
  ],
};
