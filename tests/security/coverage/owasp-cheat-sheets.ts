import type { Standard } from "./row";

export const cheatSheets: Standard = {
  title: "OWASP cheat sheets, beyond the rows above",
  rows: [
    {
      id: "OWASP-CS Authentication: counters",
      demand: "A counter an account, not an address; the same answer, status and work for all.",
      how: "Both counters exist; the account's decides.",
      tests: [
        "whoever fails at the door gets one answer, from the first try to the tenth, whatever was typed [D5] [ASVS 6.3.8]",
        "200 wrong passwords at once over three processes are 5 judgements, one block and one mail [D4] [ASVS 6.3.1]",
      ],
    },
    {
      id: "OWASP-CS Authentication: change of e-mail",
      demand: "Re-authentication, and both addresses are told.",
      how: "Logins are not changed.",
      notApplicable: "There is no way to change a login, neither for its owner nor for an admin.",
    },
    {
      id: "OWASP-CS Forgot password: answer",
      demand: "The same answer and time, throttled, no change before a valid token, no sign-in, no lock-out by asking.",
      how: "All of it.",
      tests: [
        "known, unknown and invited logins get the same page",
        "no time tells whether a reset link was mailed [D5]",
        "somebody %s gets one link that lives an hour, and nothing else changes",
        "at most three mails leave in an hour",
      ],
    },
    {
      id: "OWASP-CS Forgot password: link",
      demand: "The link is not built from Host; the Referer tells no path.",
      how: "APP_URL alone; strict-origin.",
      tests: [
        "a mail's link is to our own origin, whatever host the request names [D7] [GHSA-2wmj-46rj-qm2w]",
        "every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]",
      ],
    },
    {
      id: "OWASP-CS Multifactor: notice",
      demand: "A wrong code after the right password is told.",
      how: "By mail, with time, browser and place.",
      tests: [
        "wrong ones count by themselves, tell the owner once, and the fifth blocks with one mail [ASVS 6.3.1]",
        "says from where: $kind",
      ],
    },
    {
      id: "OWASP-CS Multifactor: codes",
      demand: "Short-lived, good once, few tries, never logged.",
      how: "All of it.",
      tests: [
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
        "fifty wrong tokens at once are five judgements and one block [D4]",
        "wrong codes and wrong tokens fill one counter",
      ],
    },
    {
      id: "OWASP-CS Multifactor: change",
      demand: "A change needs a present factor, not just the session; told elsewhere.",
      how: "Password and present token; a mail.",
      tests: [
        "%s changes no credential, and the session's token stays",
        "another phone is set up with the present one's token, which works until then and not after",
      ],
    },
    {
      id: "OWASP-CS Password storage",
      demand: "argon2id, a cap against long passwords, NUL-safe, a pepper elsewhere.",
      how: "argon2id; 512 bytes; NUL is refused.",
      tests: [
        "a password is kept as argon2id with 19 MiB, two passes, a 16 byte salt of its own and a 32 byte tag [ASVS 11.4.2] [RFC 9106 4]",
        "a password as it was typed > %s [ASVS 6.2.9]",
      ],
      deviation: "No pepper: `password_hash` is argon2id in PHC form, and a pepper could not be renewed without everybody's new password.",
    },
    {
      id: "OWASP-CS Session: strict",
      demand: "Unknown ids are never taken on; a new one at each change of rights.",
      how: "Tokens are made by the server alone.",
      tests: [
        "a planted, forged or swapped cookie is no session [ASVS 9.1.1] [ASVS 9.2.2] [GHSA-v64w-49xw-qq89]",
        "a sign-in ends the session that the browser brought along [ASVS 7.2.4]",
      ],
    },
    {
      id: "OWASP-CS Session: two cookies",
      demand: "An attempt is no session, nor the other way round.",
      how: "Rows in two tables, by different cookies.",
      tests: [
        "a cookie of another kind is no session, and a session no attempt [ASVS 9.2.2]",
        "a planted, forged or swapped cookie is no session [ASVS 9.1.1] [ASVS 9.2.2] [GHSA-v64w-49xw-qq89]",
      ],
    },
    {
      id: "OWASP-CS Session: name",
      demand: "The cookie's name tells nothing.",
      how: "__Host-sid.",
      tests: ["cookies carry the __Host- prefix, Secure, HttpOnly and SameSite, whatever the request says [ASVS 3.3.1] [ASVS 3.3.3] [D18]"],
    },
    {
      id: "OWASP-CS CSRF",
      demand: "Fetch metadata and Origin, for the sign-in too.",
      how: "Each action checks both.",
      tests: ["a form without our own origin does nothing [ASVS 3.5.1] [GHSA-mq59-m269-xvcx]"],
    },
    {
      id: "OWASP-CS Logging",
      demand: "Failures of input, sign-in and access, odd sessions, admins' deeds; a failing log stops or opens nothing.",
      how: "Written in the change's own transaction: without the event there is no change. Malformed input is a line of the log.",
      tests: [
        "forms of other pages and malformed fields leave a line, and nothing of what was in them [ASVS 16.3.3] [D17]",
        "a change that fails half way leaves neither event nor mail, and the account as it was",
        "every form of admins posted by staff does nothing, and the record says what was wanted [D1] [ASVS 8.2.1]",
      ],
    },
    {
      id: "OWASP-CS Credential stuffing",
      demand: "Many accounts from one address, one password on many accounts.",
      how: "The network's limit, told on standard output when it is full; over all addresses by the counts that the alarms of docs/operate.md watch.",
      document: { at: "docs/operate.md#alarms", says: ["sign-in-refused"] },
      tests: [
        "of 150 wrong passwords at once exactly 100 are judged, and the refused leave no trace but one line in the log [D8] [ASVS 6.3.1]",
        "wrong passwords of one /64 add up over two portals, and then it must wait, whatever is typed [D8] [ASVS 2.4.1] [RFC 6585 4]",
      ],
    },
  ],
};
