import type { Standard } from "./row";

export const architectureAndLogging: Standard = {
  title: "ASVS 5.0, V15 and V16: architecture, logging and errors",
  rows: [
    {
      id: "ASVS 15.1.1, 15.2.1",
      demand: "Holes in components are closed in time.",
      how: "48 hours and 7 days; old versions fail the tests.",
      tests: [
        "no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]",
        "advisories of packages that the portal is shipped with count when they are high or critical: %s [D23] [ASVS 15.2.1]",
      ],
      document: { at: "SECURITY.md#how-to-report-a-hole", says: ["within 48 hours"] },
    },
    {
      id: "ASVS 15.1.2, 15.2.4",
      demand: "There is a list of components, from known registries.",
      how: "The lock file, with a checksum for each, and a CycloneDX list beside each build.",
      tests: [
        "versions are exact, and the lock file holds a checksum for each package and no other registry's address [ASVS 15.2.4]",
        "the build lists the packages that the portal runs with [ASVS 15.1.2]",
      ],
    },
    {
      id: "ASVS 15.1.3, 15.2.2",
      demand: "Costly functions are known and bounded.",
      how: "Two hashes at a time and 100 in line; bodies of 100 KB; 50 people a page.",
      tests: [
        "never has more at work than it may, and loses nobody, in a crowd of 200",
        "a full waiting line gets 503 and 5 seconds",
        "bytes that are no text, a broken form and a body of a megabyte stop nobody else [ASVS 16.5.1] [GHSA-5j59-xgg2-r9c4]",
      ],
      document: { at: "SECURITY.md#limits", says: ["two password hashes at a time"] },
    },
    {
      id: "ASVS 15.1.4, 15.1.5, 15.2.5",
      demand: "Risky components are marked.",
      how: "SECURITY.md names next-auth and React's server functions.",
      document: { at: "SECURITY.md#risky-parts", says: ["next-auth 5 never left its beta", "server functions"] },
    },
    {
      id: "ASVS 15.2.3",
      demand: "No test code in production.",
      how: "The outbox is trial mode's alone; there are no other hooks.",
      tests: ["the outbox of the trial does not exist in a real portal"],
    },
    {
      id: "ASVS 15.3.1",
      demand: "Answers hold only the fields that are needed.",
      how: "Pages pick theirs; hashes and keys never leave the server.",
      tests: [
        "of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]",
      ],
    },
    {
      id: "ASVS 15.3.2",
      demand: "Calls of other services follow no redirects.",
      how: "A redirect is an error, of the mail service as of the one for breached passwords.",
      tests: ["that leads elsewhere is not followed, and the mail waits [ASVS 15.3.2]"],
    },
    {
      id: "ASVS 15.3.3",
      demand: "No field gets in by its name.",
      how: "Strict schemas.",
      tests: ["forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]"],
    },
    {
      id: "ASVS 15.3.4",
      demand: "The client's true address is used.",
      how: "From the connection, or as many proxies back as are trusted.",
      tests: ["is unknown, one shared answer, for %s", "is unknown for an empty last entry, too: never the one before it"],
    },
    {
      id: "ASVS 15.3.5",
      demand: "Types are judged, not converted.",
      how: "Strings alone, whatever JSON says.",
      tests: [
        "a direct POST to the credentials callback with ${name} opens nothing [ASVS 6.3.4] [ASVS 15.3.5]",
        "whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]",
        "a field that is sent twice, as a file, or that no form has changes nothing and breaks nothing [ASVS 15.3.5] [D16]",
      ],
    },
    {
      id: "ASVS 15.3.6",
      demand: "No prototype can be changed.",
      how: "__proto__ and its kin refuse a form.",
      tests: [
        "forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]",
        "a field that is sent twice, as a file, or that no form has changes nothing and breaks nothing [ASVS 15.3.5] [D16]",
      ],
    },
    {
      id: "ASVS 15.3.7",
      demand: "A parameter sent twice confuses nobody.",
      how: "It becomes a list, which no schema takes.",
      tests: [
        "a field that is sent twice, as a file, or that no form has changes nothing and breaks nothing [ASVS 15.3.5] [D16]",
        "whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]",
      ],
    },
    {
      id: "ASVS 15.4.1 to 15.4.4",
      demand: "No races, no deadlocks, no starving.",
      how: "The database judges under row locks in a fixed order; bursts at one account wait in one line.",
      tests: [
        "uses and new blocks at once never wait for each other in a ring",
        "of five in a ring none is lost twice, and somebody stays",
        "the work of one key runs one after the other, also after a failure, and that of another key does not wait",
      ],
    },
    {
      id: "ASVS 16.1.1",
      demand: "What is logged is listed.",
      how: "SECURITY.md says it.",
      document: { at: "SECURITY.md#what-is-kept-and-how", says: ["The record holds"] },
    },
    {
      id: "ASVS 16.2.1, 16.2.2, 16.2.4",
      demand: "Entries say when (UTC), who, where, what, in one format.",
      how: "Columns of audit_events, times with zone; each event is also a line of JSON on standard output.",
      tests: [
        "each event of the record is one line of JSON on standard output, with when, who, whom, where and its request [ASVS 16.2.1] [ASVS 16.2.4] [D21]",
        "each is recorded, with its number and without what was typed",
        "an unknown login leaves an event that names nobody",
      ],
    },
    {
      id: "ASVS 16.2.3",
      demand: "Logs go to known places alone.",
      how: "The record and standard output.",
      document: { at: "SECURITY.md#what-is-kept-and-how", says: ["the only logs"] },
    },
    {
      id: "ASVS 16.2.5",
      demand: "No secret is logged.",
      how: "What was typed never enters an event; a failed statement is told without its parameters. What all journeys typed and got is looked for in every log line, table, script and mail.",
      tests: [
        "after all journeys no password, token, code, key or link stands in a log line, the database, a script, an admin's page or a mail that it is not meant for [ASVS 16.2.5] [ASVS 14.2.4]",
        "a failed statement is told without what was in it [ASVS 16.2.5]",
        "each is recorded, with its number and without what was typed",
        "keeps the temporary password out of the record",
        "everything that is malformed is told at once, in one line each, without the secrets [D22]",
      ],
    },
    {
      id: "ASVS 16.3.1",
      demand: "Every authentication is recorded, with its outcome.",
      how: "By the same decision that changes the account.",
      tests: [
        "each is recorded, with its number and without what was typed",
        "every request is recorded with what came of it",
        "whatever people do, in any order and at any time, the portal keeps its rules [D4] [D13]",
      ],
    },
    {
      id: "ASVS 16.3.2",
      demand: "Denied access is recorded.",
      how: "access-denied, with what was wanted, ten times a minute and person, and the others in the log; what admins look at is a line of the log.",
      tests: [
        "that an admin looked at the users is told, by whom [ASVS 16.3.2]",
        "every form of admins posted by staff does nothing, and the record says what was wanted [D1] [ASVS 8.2.1]",
        "staff are refused in the portal's own words, with 403, and the record says so [ASVS 8.2.1]",
      ],
    },
    {
      id: "ASVS 16.3.3, 16.3.4",
      demand: "Attempts to get around the rules, and errors, are recorded.",
      how: "Used tokens and late links are; foreign forms, malformed fields, a full network limit and faults go to standard output.",
      tests: [
        "forms of other pages and malformed fields leave a line, and nothing of what was in them [ASVS 16.3.3] [D17]",
        "the right one is good once: the same, and any older one, is refused and counted [ASVS 6.5.1]",
        "of 150 wrong passwords at once exactly 100 are judged, and the refused leave no trace but one line in the log [D8] [ASVS 6.3.1]",
      ],
    },
    {
      id: "ASVS 16.4.1",
      demand: "Nothing is smuggled into a log.",
      how: "Names have no control characters; details are JSON in a column.",
      tests: ["an invitation is refused for %s [ASVS 1.3.3] [ASVS 1.3.11]"],
    },
    {
      id: "ASVS 16.4.2, 16.4.3",
      demand: "The record cannot be changed, and is kept elsewhere too.",
      how: "The portal's role may only add to it.",
      tests: ["adds to the record, and can neither change, delete nor empty it"],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["somewhere the portal cannot write"] },
    },
    {
      id: "ASVS 16.5.1",
      demand: "Errors tell nothing of the inside.",
      how: "Words of our own; the fault goes to the log.",
      tests: [
        "a sign-in form full of anything is refused in words and tells nothing of the inside [ASVS 16.5.1] [ASVS 15.3.7] [ASVS 2.2.1]",
        "bytes that are no text, a broken form and a body of a megabyte stop nobody else [ASVS 16.5.1] [GHSA-5j59-xgg2-r9c4]",
        "whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]",
      ],
    },
    {
      id: "ASVS 16.5.2, 16.5.3",
      demand: "A failing part opens nothing.",
      how: "No session without the database; mails wait for the mail service.",
      tests: [
        "says why it waits while the mail service fails, and the mail leaves once when it recovers",
        "a change that fails half way leaves neither event nor mail, and the account as it was",
        "a rule that throws changes nothing",
      ],
    },
    {
      id: "ASVS 16.5.4",
      demand: "There is a last resort for errors.",
      how: "app/error.tsx and app/global-error.tsx; Next logs what was thrown.",
      tests: ["a page that failed shows a code, and the record under it says which page, not why"],
    },
  ],
};
