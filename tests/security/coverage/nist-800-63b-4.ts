import type { Standard } from "./row";

export const nist: Standard = {
  title: "NIST SP 800-63B-4",
  rows: [
    {
      id: "63B 2.2.1, 2.2.2",
      demand: "AAL2: two factors that resist replay, and one offered that resists phishing.",
      how: "Password and TOTP, each token good once.",
      tests: [
        "a person sets up two-factor authentication on the way in, and signs in with it from then on",
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
      ],
      deviation: "No authenticator that resists phishing is offered yet; the portal's owner asks for an app.",
    },
    {
      id: "63B 2.2.3",
      demand: "AAL2: sessions of about a day at most, an hour when idle.",
      how: "15 minutes.",
      tests: ["row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]"],
    },
    {
      id: "63B 3.1.1.1",
      demand: "Chosen by the person or random; refused ones must be replaced.",
      how: "The temporary password is random, the next one chosen.",
      tests: [
        "every reason against a new password is told, and the way in goes on after it",
        "a readable secret has groups of five, no look-alikes, no capitals and nothing that HTML changes",
      ],
    },
    {
      id: "63B 3.1.1.2 length",
      demand: "8 characters with a second factor, 15 alone; 64 or more allowed; a code point counts one.",
      how: "12 to 128 code points.",
      tests: ["the rules that need nothing but the text [ASVS 6.2.1] [ASVS 6.2.5] [ASVS 6.2.9] > %s"],
      deviation: "12 suffice also where an admin asks for no second factor.",
    },
    {
      id: "63B 3.1.1.2 expiry",
      demand: "No change from time to time, but after a compromise.",
      how: "Both: expiry as the owner wants it, and on request.",
      tests: [
        "a password's age [ASVS 6.2.10] > of %s gives %2$s",
        "'It wasn't me' tells the admins and leads to a new password at the next sign-in",
      ],
      deviation: "Passwords expire after 90 days by the owner's rule, which a setting turns off.",
    },
    {
      id: "63B 3.1.1.2 blocklist",
      demand: "The whole password is compared with known ones, and the reason is told.",
      how: "zxcvbn, and a sentence for each fault.",
      tests: ["guessable passwords > %s is refused [ASVS 6.2.11]", "every fault has a rule and a sentence of its own"],
    },
    {
      id: "63B 3.1.1.2 managers",
      demand: "Managers, pasting and showing are allowed.",
      how: "All three.",
      tests: [
        "Show password shows and hides what was typed",
        "leaves pasting and password managers alone, and tells them what each field is for [ASVS 6.2.7] [WCAG 1.3.5] [WCAG 3.3.8]",
      ],
    },
    {
      id: "63B 3.1.1.2 storage",
      demand: "Salted, with cost parameters, by a fitting function.",
      how: "argon2id in PHC form.",
      tests: [
        "a password is kept as argon2id with 19 MiB, two passes, a 16 byte salt of its own and a 32 byte tag [ASVS 11.4.2] [RFC 9106 4]",
      ],
      deviation:
        "No further keyed step (pepper), which is recommended: `password_hash` is argon2id in PHC form, and a pepper could not be renewed without everybody's new password.",
    },
    {
      id: "63B 3.1.1.2 whole",
      demand: "The whole password is verified.",
      how: "To the last character.",
      tests: ["a password fits to the last character, in its case and with its spaces, up to 128 [ASVS 6.2.8] [ASVS 6.2.9]"],
    },
    {
      id: "63B 3.1.4.1, 3.1.4.2",
      demand: "OTP: strong key, quick change, good once, few tries.",
      how: "160 bits, 30 s, once, five.",
      tests: [
        "a key has 160 bits, is shown in groups of four, and travels in the address that apps know",
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
        "fifty wrong tokens at once are five judgements and one block [D4]",
      ],
    },
    {
      id: "63B 3.2.2",
      demand: "At most 100 failures in a row; success clears only its own.",
      how: "Five each; the right password leaves the tokens' counter.",
      tests: [
        "the right password clears its own counter and leaves that of wrong tokens",
        "unlocks three times within a day without a sign-in, and no fourth time [C4]",
      ],
    },
    {
      id: "63B 3.2.7",
      demand: "Replay is resisted.",
      how: "Each step is good once.",
      tests: [
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
      ],
    },
    {
      id: "63B 3.2.12",
      demand: "Random values of an approved source.",
      how: "The operating system's.",
      tests: [
        "nobody in the house makes secrets of Math.random [ASVS 6.5.3]",
        "uses ciphers, hashes and chance in few files, and keys in one [ASVS 11.1.3] [ASVS 13.3.3]",
      ],
    },
    {
      id: "63B 4.1",
      demand: "Bound authenticators are recorded, with time and source.",
      how: "Events of setups, resets and codes.",
      tests: [
        "the right token makes the key the account's, is used up, and ends everything that began without it [D13]",
        "takes the authenticator app away when asked to, and ends every session [D13]",
      ],
    },
    {
      id: "63B 4.1.2.1",
      demand: "A new authenticator needs the strongest present one; the owner is told elsewhere.",
      how: "Password and present token; a mail.",
      tests: [
        "another phone is set up with the present one's token, which works until then and not after",
        "what changed a credential ends every other session and is mailed [D13] [ASVS 6.3.7]",
      ],
    },
    {
      id: "63B 4.2.1.2",
      demand: "Mailed recovery codes live 24 hours at most, and are throttled.",
      how: "Reset 1 hour, unlocking 24 hours.",
      tests: [
        "somebody %s gets one link that lives an hour, and nothing else changes",
        "is over when the clock that is given reaches its end",
        "is mailed three times an hour at most, however many ask at once, and only to whom it helps",
      ],
      deviation: "A temporary password of an invitation lives 72 hours by the owner's rule; it recovers nothing.",
    },
    {
      id: "63B 4.2.3, 4.6",
      demand: "Recovery and changes are told, with a way to object.",
      how: "Each mail says what to do if it was not you.",
      tests: ["says when, in UTC, and what to do if it was not you: %s"],
    },
    {
      id: "63B 4.3, 4.5",
      demand: "A lost authenticator ends at once.",
      how: "Reset 2FA, revoke, block.",
      tests: [
        "whose two-factor authentication was reset sets it up anew, if it is required",
        "taken back is worth nothing at once, and counts as waiting, not as gone",
        "a block ends the person's sessions at their next click, is told by mail, and is lifted as it was set [ASVS 7.4.2] [ASVS 7.4.5]",
      ],
    },
    {
      id: "63B 5.1",
      demand: "The session's secret: 64 bits, after authentication, erased at the end, in no local storage; posts bound against forgery.",
      how: "256 bits; the row goes; our own Origin.",
      tests: [
        "a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]",
        "a copied cookie is worth nothing after Sign out [ASVS 7.4.1]",
        "a form without our own origin does nothing [ASVS 3.5.1] [GHSA-mq59-m269-xvcx]",
        "keeps nothing in the browser's storage, and talks to no other window but the portal's own tabs [ASVS 14.3.3] [ASVS 3.5.5]",
      ],
    },
    {
      id: "63B 5.1.1",
      demand: "Cookies: Secure, narrow, HttpOnly, __Host-, SameSite, opaque.",
      how: "All of it; the row decides about the end.",
      tests: [
        "cookies carry the __Host- prefix, Secure, HttpOnly and SameSite, whatever the request says [ASVS 3.3.1] [ASVS 3.3.3] [D18]",
        "every cookie is HttpOnly, SameSite, of the whole site and of no other, and short [ASVS 3.3.2] [ASVS 3.3.4] [ASVS 3.3.5] [63B 5.1.1]",
        "row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]",
      ],
    },
    {
      id: "63B 5.2",
      demand: "Both time limits; signing in again resets them.",
      how: "One limit covers both; a sign-in begins a new session.",
      tests: ["from the warning one signs in again at once, and the page and its form stay"],
    },
    {
      id: "63B 5.3",
      demand: "Sessions may be watched.",
      how: "Optional; address and browser are listed for the owner.",
      tests: ["sessions are listed with where and when, and end one by one or all others at once [ASVS 7.5.2] [ASVS 7.1.2]"],
    },
  ],
};
