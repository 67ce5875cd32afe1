import type { Standard } from "./row";

export const sessionManagement: Standard = {
  title: "ASVS 5.0, V7: session management",
  rows: [
    {
      id: "ASVS 7.1.1",
      demand: "The lifetimes of a session are documented and justified.",
      how: "SECURITY.md says 15 minutes from the sign-in, and why.",
      document: { at: "SECURITY.md#sessions", says: ["15 minutes from the sign-in", "It is short because"] },
    },
    {
      id: "ASVS 7.1.2",
      demand: "The number of sessions at a time is decided.",
      how: "Any number; each is listed and can be ended.",
      tests: ["sessions are listed with where and when, and end one by one or all others at once [ASVS 7.5.2] [ASVS 7.1.2]"],
      document: { at: "SECURITY.md#sessions", says: ["any number of sessions"] },
    },
    {
      id: "ASVS 7.1.3",
      demand: "Lifetimes with federated systems are documented.",
      how: "There are none.",
      notApplicable: "There is no federation.",
    },
    {
      id: "ASVS 7.2.1",
      demand: "Sessions are verified on the server.",
      how: "Each request reads the session's row.",
      tests: ["a row deleted in the database is refused at the next request [ASVS 7.2.1]"],
    },
    {
      id: "ASVS 7.2.2",
      demand: "Tokens are made anew, not static keys.",
      how: "256 random bits for each session.",
      tests: [
        "a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]",
        "a session row keeps the hash of the cookie, and begins only when nothing is owed",
      ],
    },
    {
      id: "ASVS 7.2.3",
      demand: "Tokens are unique and random with 128 bits.",
      how: "256 bits of the operating system's source; the row's key is their hash.",
      tests: ["a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]"],
    },
    {
      id: "ASVS 7.2.4",
      demand: "A new token at each sign-in and re-authentication; the old one ends.",
      how: "The session that a browser brings ends; a proof in the account area renews the token.",
      tests: [
        "a sign-in ends the session that the browser brought along [ASVS 7.2.4]",
        "with both the session goes on under another token [ASVS 7.2.4]",
        "a session begins now, ends 15 minutes later, and ends the one that the browser brought along [ASVS 7.2.4]",
      ],
    },
    {
      id: "ASVS 7.3.1",
      demand: "Sessions end when idle.",
      how: "Contained in the 15 minutes, which nothing lengthens.",
      tests: ["row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]"],
    },
    {
      id: "ASVS 7.3.2",
      demand: "Sessions have an absolute end.",
      how: "15 minutes, by the row.",
      tests: [
        "row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]",
        "a session begins now, ends 15 minutes later, and ends the one that the browser brought along [ASVS 7.2.4]",
      ],
    },
    {
      id: "ASVS 7.4.1",
      demand: "After sign-out or expiry a token is worth nothing.",
      how: "The row goes first, then the cookie; reading a session sets no cookie.",
      tests: [
        "a copied cookie is worth nothing after Sign out [ASVS 7.4.1]",
        "a session ended elsewhere does nothing more, and its page is covered, not left [ASVS 7.4.1]",
      ],
    },
    {
      id: "ASVS 7.4.2",
      demand: "Blocking or deleting ends all sessions.",
      how: "In the same transaction; a block by guessing spares them on purpose.",
      tests: [
        "a block ends the person's sessions at their next click, is told by mail, and is lifted as it was set [ASVS 7.4.2] [ASVS 7.4.5]",
        "what is done ends the person's sessions and attempts, and tells them, in the same transaction [D13]",
      ],
    },
    {
      id: "ASVS 7.4.3",
      demand: "After a change of a factor other sessions can be ended.",
      how: "They are, all of them.",
      tests: [
        "what changed a credential ends every other session and is mailed [D13] [ASVS 6.3.7]",
        "a password is changed with the present one, ends every other session, and is told by mail [ASVS 6.2.2] [ASVS 6.2.3] [ASVS 7.4.3]",
      ],
    },
    {
      id: "ASVS 7.4.4",
      demand: "Sign out is on every page.",
      how: "In the account menu of each page of the portal, and on the pages of enrolment and of the forced change.",
      tests: [
        "an invited person gets in with the mailed password, sets an own one, and gets out",
        "whoever is on the way in signs out there, and the way is closed behind them [ASVS 7.4.4]",
        "a forced new password and codes to be saved can be left, too",
      ],
    },
    {
      id: "ASVS 7.4.5",
      demand: "Admins can end sessions of one person or of all.",
      how: "End sessions, for one person and for a ticked page of 50; of everybody by npm run sign-out-all.",
      tests: [
        "one command ends everybody's sessions and whoever is on the way in, and the record names each [ASVS 7.4.5]",
        "a block ends the person's sessions at their next click, is told by mail, and is lifted as it was set [ASVS 7.4.2] [ASVS 7.4.5]",
        "what fits all the people who are ticked is done to them, and whom it does not fit is named",
      ],
    },
    {
      id: "ASVS 7.5.1",
      demand: "Changing credentials asks for full authentication.",
      how: "The present password, and the second factor where there is one.",
      tests: ["the proof of who somebody is [ASVS 7.5.1] [D4] > %s", "%s changes no credential, and the session's token stays"],
    },
    {
      id: "ASVS 7.5.2",
      demand: "People see and end their sessions.",
      how: "In the account area.",
      tests: [
        "sessions are listed with where and when, and end one by one or all others at once [ASVS 7.5.2] [ASVS 7.1.2]",
        "nobody ends another person's session [ASVS 8.2.2]",
      ],
    },
    {
      id: "ASVS 7.5.3",
      demand: "The most sensitive actions ask for another factor.",
      how: "Changes of one's own credentials do.",
      tests: ["with two-factor authentication a password change wants a token, which is good once [ASVS 6.5.1] [ASVS 7.5.3]"],
      deviation: "Admins' actions upon others ask for nothing more: no session is older than 15 minutes.",
    },
    {
      id: "ASVS 7.6.1",
      demand: "Lifetimes agree with the identity provider's.",
      how: "There is none.",
      notApplicable: "There is no federation.",
    },
    {
      id: "ASVS 7.6.2",
      demand: "No session without somebody's doing.",
      how: "Only a posted form signs in; links never do.",
      tests: [
        "the owner unlocks by the mailed link; opening it changes nothing; it works once",
        "reading changes nothing: GET and HEAD of every page leave the database as it was [ASVS 3.5.3]",
      ],
    },
  ],
};
