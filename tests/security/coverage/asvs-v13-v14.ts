import type { Standard } from "./row";

export const configurationAndData: Standard = {
  title: "ASVS 5.0, V13 and V14: configuration and data protection",
  rows: [
    {
      id: "ASVS 13.1.1, 13.2.4, 13.2.5",
      demand: "Whom the portal talks to is listed, and nothing else is allowed.",
      how: "The database and the mail service.",
      tests: ["rewrites nothing and forwards no request to another host [GHSA-c4j6-fc7j-m34r] [GHSA-6gpp-xcg3-4w24] [ASVS 1.3.6]"],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["its database and its mail service"] },
    },
    {
      id: "ASVS 13.1.2, 13.1.3, 13.2.6",
      demand: "Pools, time limits and repetitions are set.",
      how: "Ten connections, 5 s for a statement, 10 s for the mail service.",
      tests: [
        "a statement is cut off after 5 seconds, and one portal holds ten connections [ASVS 13.1.2]",
        "that never answers, by either way, is given up after 10 seconds",
        "answers busy when the line is full, does not begin that work, and takes others again later",
      ],
      document: { at: "SECURITY.md#limits", says: ["300 tries over three days"] },
    },
    {
      id: "ASVS 13.1.4, 13.3.4",
      demand: "Secrets are renewed on a schedule.",
      how: "SECURITY.md says which and when.",
      document: { at: "SECURITY.md#keys-and-ciphers", says: ["yearly, and at once"] },
    },
    {
      id: "ASVS 13.2.1 to 13.2.3",
      demand: "Services sign in with accounts of their own and few rights.",
      how: "A role for the portal, another for migrations.",
      tests: [
        "adds to the record, and can neither change, delete nor empty it",
        "the portal's own database role [ASVS 13.2.1] [ASVS 16.4.2] > may not say: %s",
        "is enough for an invitation, its mail, a sign-in and the hourly jobs",
      ],
    },
    {
      id: "ASVS 13.3.1",
      demand: "Secrets are in no code and no build.",
      how: "They come from the settings, and are checked at the start.",
      tests: [
        "reads secrets from the settings alone: none in the code, none for the browser, none in an action [ASVS 13.3.1] [GHSA-w37m-7fhw-fmv9]",
        "scripts hold no person's data, no setting and no secret [ASVS 3.5.7] [ASVS 13.3.1]",
      ],
    },
    {
      id: "ASVS 13.3.2, 13.3.3",
      demand: "Few parts reach the secrets.",
      how: "lib/secrets.ts derives all keys.",
      tests: ["uses ciphers, hashes and chance in few files, and keys in one [ASVS 11.1.3] [ASVS 13.3.3]"],
      notApplicable: "A vault in hardware is the platform's business.",
    },
    {
      id: "ASVS 13.4.1",
      demand: "No files of version control are served.",
      how: "Only what Next built.",
      tests: [
        "there is no image optimiser, no source map, no file of the repository and no page under a made-up name [ASVS 1.3.6] [ASVS 13.4.1] [ASVS 14.2.5]",
      ],
    },
    {
      id: "ASVS 13.4.2",
      demand: "Nothing of development is on.",
      how: "No source maps, no debugging of next-auth.",
      tests: [
        "there is no image optimiser, no source map, no file of the repository and no page under a made-up name [ASVS 1.3.6] [ASVS 13.4.1] [ASVS 14.2.5]",
      ],
    },
    {
      id: "ASVS 13.4.3 to 13.4.5",
      demand: "No listings, no TRACE, no stray documents or monitoring.",
      how: "404 and 405.",
      tests: [
        "an address answers to its own methods, and to TRACE never, nor to headers without end [ASVS 4.1.4] [ASVS 13.4.4] [RFC 6585 5]",
        "there is no image optimiser, no source map, no file of the repository and no page under a made-up name [ASVS 1.3.6] [ASVS 13.4.1] [ASVS 14.2.5]",
      ],
    },
    {
      id: "ASVS 13.4.6, 13.4.7",
      demand: "No versions are told, only known files are served.",
      how: "No X-Powered-By, no Server.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
        "every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]",
      ],
    },
    {
      id: "ASVS 14.1.1, 14.1.2",
      demand: "Data has classes, and each its protection.",
      how: "SECURITY.md holds the table.",
      document: { at: "SECURITY.md#what-is-kept-and-how", says: ["AES-256-GCM, bound to their row"] },
    },
    {
      id: "ASVS 14.2.1",
      demand: "Nothing secret stands in an address.",
      how: "A link's token leaves the address at once; sign-in is by POST alone.",
      tests: ["the token leaves the address for a cookie that scripts cannot read"],
    },
    {
      id: "ASVS 14.2.2, 14.2.5",
      demand: "No cache keeps what is private, nor is tricked into it.",
      how: "no-store, and 404 under made-up names.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
        "there is no image optimiser, no source map, no file of the repository and no page under a made-up name [ASVS 1.3.6] [ASVS 13.4.1] [ASVS 14.2.5]",
      ],
    },
    {
      id: "ASVS 14.2.3",
      demand: "No trackers.",
      how: "No foreign address in page or mail.",
      tests: [
        "links to this portal alone: %s",
        "every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]",
      ],
    },
    {
      id: "ASVS 14.2.4",
      demand: "Data is protected as its class says.",
      how: "Sealed or hashed in the database.",
      tests: [
        "holds no word of it in clear, and none at all once it was accepted",
        "lies in the table as a hash",
        "a session row keeps the hash of the cookie, and begins only when nothing is owed",
      ],
    },
    {
      id: "ASVS 14.2.6",
      demand: "The browser gets as little as it needs.",
      how: "Names, logins and states.",
      tests: [
        "of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]",
      ],
    },
    {
      id: "ASVS 14.2.7",
      demand: "Data is deleted in time.",
      how: "What is over goes after a day, a mail's text at once.",
      tests: [
        "what is over for more than a day is deleted, and nothing else",
        "holds no word of it in clear, and none at all once it was accepted",
        "lists are forgotten after a day, one that was sent and got stuck after a month",
      ],
    },
    {
      id: "ASVS 14.2.8",
      demand: "Files lose their metadata.",
      how: "A list of people is read and dropped.",
      notApplicable: "No file is kept.",
    },
    {
      id: "ASVS 14.3.1",
      demand: "The browser forgets at the end of a session.",
      how: "Cookies go, pages are kept nowhere, the page is covered.",
      tests: [
        "at its end the page is covered, not left: the same person signs in on it, and the half-filled form is still there",
        "another person signing in on the covered page gets a fresh one",
      ],
      deviation: "The covered page keeps its half-filled form for the same person, as the portal's owner wants it.",
    },
    {
      id: "ASVS 14.3.2",
      demand: "Pages of a session are not kept.",
      how: "no-store on each.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
      ],
    },
    {
      id: "ASVS 14.3.3",
      demand: "Nothing private in the browser's storage.",
      how: "Nothing is stored there.",
      tests: ["keeps nothing in the browser's storage, and talks to no other window but the portal's own tabs [ASVS 14.3.3] [ASVS 3.5.5]"],
    },
  ],
};
