import type { Standard } from "./row";

export const encodingAndLogic: Standard = {
  title: "ASVS 5.0, V1 and V2: encoding, validation and business logic",
  rows: [
    {
      id: "ASVS 1.1.1",
      demand: "Input is decoded once, before it is judged.",
      how: "A login is normalised, then judged; nothing is decoded later.",
      tests: [
        "a login has one canonical form [ASVS 1.5.3] [D16] > %s",
        "a login has one canonical form [ASVS 1.5.3] [D16] > refused: %s [ASVS 1.5.2] [ASVS 15.3.5]",
      ],
    },
    {
      id: "ASVS 1.1.2",
      demand: "Output is encoded where it is put out.",
      how: "React does it in pages and in mails.",
      tests: [
        "keeps HTML in a name inert, and names out of the subject: %s",
        "of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]",
      ],
    },
    {
      id: "ASVS 1.2.1",
      demand: "The encoding fits the place.",
      how: "No HTML is put in by hand; headers hold no input.",
      tests: [
        "puts no text into a page as HTML, runs no text as a program, and looks nothing up in the global scope [ASVS 1.2.1] [ASVS 1.2.3] [ASVS 3.2.3]",
        "what a visitor sends is reflected in no header, and a foreign page may read nothing [ASVS 3.4.2] [GHSA-ffhc-5mcf-pf4q]",
      ],
    },
    {
      id: "ASVS 1.2.2",
      demand: "Addresses are built safely.",
      how: "With URL and URLSearchParams, from APP_URL alone.",
      tests: [
        "links to this portal alone: %s",
        "whatever is wished for, the answer is a path of this origin, safe in a header, and stays as it is [ASVS 3.7.2]",
      ],
    },
    {
      id: "ASVS 1.2.3",
      demand: "No script is built from data.",
      how: "There are no inline scripts of ours.",
      tests: [
        "puts no text into a page as HTML, runs no text as a program, and looks nothing up in the global scope [ASVS 1.2.1] [ASVS 1.2.3] [ASVS 3.2.3]",
      ],
    },
    {
      id: "ASVS 1.2.4",
      demand: "Queries carry parameters.",
      how: "drizzle builds them; sort and direction come from lists.",
      tests: [
        "writes SQL without text from outside: what is raw is a constant [ASVS 1.2.4] [GHSA-gpj5-g38j-94v9]",
        "a place that somebody made up shows the first page instead of an error",
      ],
    },
    {
      id: "ASVS 1.2.9 to 1.3.12",
      demand: "Patterns are escaped and never slow.",
      how: "The search escapes % and _; the pattern of an address is linear.",
      tests: [
        "10,000 characters of %s are refused in less than 50 ms [ASVS 1.2.9]",
        "half a million %s in one line are read at once [ASVS 1.2.9]",
        "filters and search find exactly whom they name, and the counts say how many",
      ],
    },
    {
      id: "ASVS 1.2.10",
      demand: "No formulas in exported CSV.",
      how: "Every cell that a spreadsheet would take for a formula begins with an apostrophe, and so do those after a quote.",
      tests: ["that a spreadsheet would run is made inert: %j [ASVS 1.2.10]"],
    },
    {
      id: "ASVS 1.3.2",
      demand: "Nothing evaluates text.",
      how: "No eval in the code, none allowed by the policy.",
      tests: [
        "puts no text into a page as HTML, runs no text as a program, and looks nothing up in the global scope [ASVS 1.2.1] [ASVS 1.2.3] [ASVS 3.2.3]",
        "every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]",
      ],
    },
    {
      id: "ASVS 1.3.3",
      demand: "Input is made harmless before it is used.",
      how: "Names have at most 100 characters and no control characters.",
      tests: ["an invitation is refused for %s [ASVS 1.3.3] [ASVS 1.3.11]"],
    },
    {
      id: "ASVS 1.3.6",
      demand: "The server fetches nothing that a visitor names.",
      how: "No image optimiser, no rewrites; two calls of fetch, both to the portal itself.",
      tests: [
        "there is no image optimiser, no source map, no file of the repository and no page under a made-up name [ASVS 1.3.6] [ASVS 13.4.1] [ASVS 14.2.5]",
        "rewrites nothing and forwards no request to another host [GHSA-c4j6-fc7j-m34r] [GHSA-6gpp-xcg3-4w24] [ASVS 1.3.6]",
      ],
    },
    {
      id: "ASVS 1.3.7",
      demand: "No template is built from input.",
      how: "Mails are fixed components.",
      tests: ["has no gap in its words: %s", "keeps HTML in a name inert, and names out of the subject: %s"],
    },
    {
      id: "ASVS 1.3.11",
      demand: "Nothing is smuggled into a mail's head.",
      how: "One canonical address; subjects hold no input.",
      tests: ["an invitation is refused for %s [ASVS 1.3.3] [ASVS 1.3.11]", "keeps HTML in a name inert, and names out of the subject: %s"],
    },
    {
      id: "ASVS 1.4.2",
      demand: "Numbers stay in their range.",
      how: "Places of the list are judged before use; ids are UUIDs.",
      tests: ["a place that somebody made up shows the first page instead of an error", "with DATABASE_URL > %s=%s alone is a fault"],
    },
    {
      id: "ASVS 1.5.2",
      demand: "What arrives is never trusted to have a type.",
      how: "Each action parses its fields by a strict schema.",
      tests: [
        "a login has one canonical form [ASVS 1.5.3] [D16] > refused: %s [ASVS 1.5.2] [ASVS 15.3.5]",
        "every export is a call of a wrapper, which guards, checks the origin and parses",
        "no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]",
      ],
    },
    {
      id: "ASVS 1.5.3",
      demand: "All parsers agree.",
      how: "One function makes a login canonical, and the column holds its output.",
      tests: [
        "a login has one canonical form [ASVS 1.5.3] [D16] > %s",
        "another spelling of a login is no further guess: letter case, outer spaces, full width and ligatures [D4] [D16]",
      ],
    },
    {
      id: "ASVS 2.1.1 to 2.1.3",
      demand: "Rules and limits of input are documented.",
      how: "SECURITY.md names the files and the limits.",
      document: { at: "SECURITY.md#limits", says: ["every field has a kind and a longest length", "100 KB at most"] },
    },
    {
      id: "ASVS 2.2.1, 2.2.2",
      demand: "The server accepts only what it expects.",
      how: "Each action is made by a wrapper that parses first.",
      tests: [
        "every export is a call of a wrapper, which guards, checks the origin and parses",
        "forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]",
        "a sign-in form full of anything is refused in words and tells nothing of the inside [ASVS 16.5.1] [ASVS 15.3.7] [ASVS 2.2.1]",
      ],
    },
    {
      id: "ASVS 2.2.3",
      demand: "Fields that belong together are judged together.",
      how: "A new password against login, name, present and former ones.",
      tests: ["what only the server finds out [ASVS 6.4.1] > %s", "must be repeated to the letter"],
    },
    {
      id: "ASVS 2.3.1",
      demand: "Steps are taken in order, none is skipped.",
      how: "One pure function says what is owed, and each page and action asks it.",
      tests: [
        "%s at %s owes what the table says, in every combination of the other facts [PCI 8.5.1]",
        "an empty form brings nobody a step further [ASVS 2.3.1] [GHSA-xp7f-xjjx-gwm8]",
        "the steps cannot be jumped, and the key is never shown once it is active [D11]",
      ],
    },
    {
      id: "ASVS 2.3.2",
      demand: "Limits of use are kept.",
      how: "Guesses, tries of a network, reset mails, unlockings, rows of a list.",
      tests: [
        "is mailed three times an hour at most, however many ask at once, and only to whom it helps",
        "unlocks three times within a day without a sign-in, and no fourth time [C4]",
        "of 150 wrong passwords at once exactly 100 are judged, and the refused leave no trace but one line in the log [D8] [ASVS 6.3.1]",
      ],
    },
    {
      id: "ASVS 2.3.3",
      demand: "A change is done whole or not at all.",
      how: "Account, events, mails and sessions are one transaction.",
      tests: [
        "a change that fails half way leaves neither event nor mail, and the account as it was",
        "that is rolled back leaves neither row nor job",
      ],
    },
    {
      id: "ASVS 2.3.4",
      demand: "Nothing is used twice by racing.",
      how: "Row locks and conditional statements.",
      tests: [
        "works for exactly one of 20 at once",
        "of twenty who take the last step of one attempt at once, one gets in [GHSA-g4r8-mp7g-85fq]",
        "one succeeds, the other one is too late, in each of 20 rounds",
      ],
    },
    {
      id: "ASVS 2.3.5",
      demand: "Grave actions need two people.",
      how: "The person is told by mail, and the last admin stays.",
      tests: ["what is done ends the person's sessions and attempts, and tells them, in the same transaction [D13]"],
      deviation: "One admin is enough, since a portal may have only two; every change of a role is mailed and recorded.",
    },
    {
      id: "ASVS 2.4.1",
      demand: "Programs are slowed down.",
      how: "Sign-in, tokens, codes and reset links count against the network's limit; then 429 with Retry-After.",
      tests: [
        "wrong passwords of one /64 add up over two portals, and then it must wait, whatever is typed [D8] [ASVS 2.4.1] [RFC 6585 4]",
        "wrong 2FA tokens and recovery codes are counted, too",
        "every asked-for reset link is counted for good",
        "a network that must wait gets 429 and for how many seconds [RFC 6585 4]",
      ],
    },
    {
      id: "ASVS 2.4.2",
      demand: "Actions take as long as a human needs.",
      how: "Nothing beyond the limits of 2.4.1.",
      notApplicable: "A back office of few, known people; the limits do what this is for.",
    },
  ],
};
