import type { Standard } from "./row";

export const attacksOnPeers: Standard = {
  title: "Attacks that hit peers",
  rows: [
    {
      id: "GHSA-7hg4-x4pr-3hrg",
      demand: "session.update() wrote an identity into the token.",
      how: "POST to /api/auth/session does not exist.",
      tests: ["of next-auth's own pages only session, csrf and the callback exist [ASVS 6.3.4]"],
    },
    {
      id: "GHSA-9r3w-4j8q-pw98",
      demand: "With a TOTP field the password was not checked.",
      how: "An attempt is made by the right password alone.",
      tests: [
        "no order of deeds leads in, nor opens the last door early, while a rule is unmet [D3]",
        "%s at %s owes what the table says, in every combination of the other facts [PCI 8.5.1]",
      ],
    },
    {
      id: "GHSA-xg6x-h9c9-2m83",
      demand: "A session counted before the second factor.",
      how: "None exists before.",
      tests: [
        "the last door gives a session to nobody but those who owe nothing [D3]",
        "the steps cannot be jumped, and the key is never shown once it is active [D11]",
      ],
    },
    {
      id: "GHSA-cfjq-28r2-4jv5",
      demand: "A session counted after one factor.",
      how: "None exists before both.",
      tests: [
        "the last door gives a session to nobody but those who owe nothing [D3]",
        "%s at %s owes what the table says, in every combination of the other facts [PCI 8.5.1]",
      ],
    },
    {
      id: "GHSA-xrw9-r35x-x878, CVE-2026-56450",
      demand: "OTP codes could be guessed without end.",
      how: "Five, by their own counter.",
      tests: ["fifty wrong tokens at once are five judgements and one block [D4]"],
    },
    {
      id: "GHSA-fgfv-pv97-6cmj",
      demand: "The lock was rolled back with the failed sign-in.",
      how: "The refusal is a value, so that its transaction commits.",
      tests: [
        "200 wrong passwords at once over three processes are 5 judgements, one block and one mail [D4] [ASVS 6.3.1]",
        "50 wrong passwords at once are 5 judgements, one block, one mail and one link [D4]",
      ],
    },
    {
      id: "GHSA-7h8m-vrxx-vr4m, GHSA-gc7q-jgjv-vjr2",
      demand: "Parallel guesses slipped past the counter.",
      how: "Judged under the row's lock.",
      tests: [
        "50 wrong passwords at once are 5 judgements, one block, one mail and one link [D4]",
        "200 wrong passwords at once over three processes are 5 judgements, one block and one mail [D4] [ASVS 6.3.1]",
      ],
    },
    {
      id: "CVE-2026-9798",
      demand: "One flow ignored the lock.",
      how: "Each place that compares a password is known.",
      tests: [
        "judges a password in one way: whoever compares one is known, and each of them counts a wrong one [D4] [CVE-2026-9798]",
        "wrong passwords in the account area count as at the sign-in: the fifth blocks, and the session goes on [D4] [CVE-2026-9798]",
      ],
    },
    {
      id: "GHSA-gx3v-q759-g323, CVE-2025-43798",
      demand: "A TOTP code was accepted twice.",
      how: "Its step is used up under the lock, on every way.",
      tests: [
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
        "with two-factor authentication a password change wants a token, which is good once [ASVS 6.5.1] [ASVS 7.5.3]",
      ],
    },
    {
      id: "django-allauth: cleared throttle",
      demand: "An own sign-in cleared the address's failures.",
      how: "It gives its own try back and no other.",
      tests: ["a success gives its own try back and clears nothing", "signing in gives its own try back, and clears no other"],
    },
    {
      id: "Keycloak 2026, usd-2021-0016",
      demand: "OTP guessing was unlimited; a shared counter let outsiders block.",
      how: "Two counters, on from the start.",
      tests: [
        "the fifth blocks by a counter of its own, with one mail",
        "the right password clears its own counter and leaves that of wrong tokens",
      ],
    },
    {
      id: "GHSA-p6v2-xcpg-h6xw",
      demand: "The limit went by the header's text and the whole IPv6 address.",
      how: "By /64, in canonical form.",
      tests: [
        "the addresses of one /64 share their count, and other networks do not [D8] [GHSA-p6v2-xcpg-h6xw]",
        "the network that an address is counted under [D8] [GHSA-p6v2-xcpg-h6xw] > of %s is %s",
      ],
    },
    {
      id: "GHSA-x732-6j76-qmhm",
      demand: "Another spelling of the path had another limit.",
      how: "The limit goes by network, whatever was asked.",
      tests: [
        "wrong passwords of one /64 add up over two portals, and then it must wait, whatever is typed [D8] [ASVS 2.4.1] [RFC 6585 4]",
        "another spelling of a login is no further guess: letter case, outer spaces, full width and ligatures [D4] [D16]",
      ],
    },
    {
      id: "CVE-2024-47070",
      demand: "An unparsable address skipped the policy.",
      how: 'It is "unknown", and counted.',
      tests: [
        "an address that could not be made out is counted, too, with all others of its kind [D8] [CVE-2024-47070]",
        "is unknown for an empty last entry, too: never the one before it",
      ],
    },
    {
      id: "GHSA-xp7f-xjjx-gwm8, GHSA-3v9h-3hrm-29cx",
      demand: "An empty post went a step further.",
      how: "A step is owed until its proof is recorded.",
      tests: ["an empty form brings nobody a step further [ASVS 2.3.1] [GHSA-xp7f-xjjx-gwm8]"],
    },
    {
      id: "GHSA-2wmj-46rj-qm2w, CVE-2025-70948",
      demand: "A reset link was built from Host.",
      how: "From APP_URL.",
      tests: ["a mail's link is to our own origin, whatever host the request names [D7] [GHSA-2wmj-46rj-qm2w]"],
    },
    {
      id: "GHSA-hp5w-3hxx-vmwf",
      demand: "Parameters were injected into the recovery.",
      how: "Strict schemas; the account comes from the link.",
      tests: ["forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]", "serves no other purpose"],
    },
    {
      id: "GHSA-4gv3-mc9p-5wqc, GHSA-w9xh-5f39-vq89",
      demand: "A reset was finished without the token.",
      how: "Link and change are one transaction.",
      tests: [
        "without a link the page leads to another one",
        "outlives refused passwords, then sets one password, lifts the block and ends the sessions",
      ],
    },
    {
      id: "CVE-2023-26481",
      demand: "One's link set another's password.",
      how: "The account is the link's; a field more refuses the form.",
      tests: [
        "forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]",
        "is found with its account, and finding it changes nothing",
      ],
    },
    {
      id: "CVE-2022-23555",
      demand: "An invitation worked for a stronger flow.",
      how: "Role and address stand in the account from the start.",
      tests: ["the last door gives a session to nobody but those who owe nothing [D3]", "serves no other purpose"],
    },
    {
      id: "CVE-2025-64708",
      demand: "Expired invitations worked until the clean-up.",
      how: "Judged by the time, whatever was cleaned.",
      tests: ["%s leads to the step: %3$s", "is over when the clock that is given reaches its end"],
    },
    {
      id: "GHSA-fmh4-wcc4-5jm3",
      demand: "An invitation's id sufficed to accept it.",
      how: "It takes the mailed password.",
      tests: [
        "a direct POST to the credentials callback with ${name} opens nothing [ASVS 6.3.4] [ASVS 15.3.5]",
        "of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]",
      ],
    },
    {
      id: "GHSA-282g-fhmx-xf54, GHSA-jq8w-8q2f-ffm9",
      demand: 'People set "verified" on themselves.',
      how: "No own form has such a field.",
      tests: ["forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]"],
    },
    {
      id: "GHSA-pmf4-v838-29hg",
      demand: "Somebody gave a higher role than their own.",
      how: "Admins alone give roles, of two.",
      tests: [
        "an invitation is refused for %s [ASVS 1.3.3] [ASVS 1.3.11]",
        "every form of admins posted by staff does nothing, and the record says what was wanted [D1] [ASVS 8.2.1]",
      ],
    },
    {
      id: "GHSA-99h5-pjcv-gr6v",
      demand: "The user came from the body.",
      how: "From the session's row alone.",
      tests: [
        "every form of the portal posted by whoever is not in leads to the sign-in and does nothing [D1] [ASVS 8.3.1]",
        "every export is a call of a wrapper, which guards, checks the origin and parses",
      ],
    },
    {
      id: "GHSA-g65h-35f3-x2w3, GHSA-5v66-m237-hwf7, GHSA-4cx3-3c38-j9vv",
      demand: "A saved cookie worked after sign-out.",
      how: "The row is gone.",
      tests: ["a copied cookie is worth nothing after Sign out [ASVS 7.4.1]"],
    },
    {
      id: "GHSA-56p6-qw3c-fq2g, CVE-2025-29928",
      demand: "Suspended people kept access.",
      how: "Row and account are read at each request.",
      tests: [
        "a block ends the person's sessions at their next click, is told by mail, and is lifted as it was set [ASVS 7.4.2] [ASVS 7.4.5]",
        "a row deleted in the database is refused at the next request [ASVS 7.2.1]",
      ],
    },
    {
      id: "GHSA-26rv-h2hf-3fw4, GHSA-5rxp-2rhr-qwqv",
      demand: "Ids were used again; the session's stayed at sign-in.",
      how: "UUIDs; a new token each time.",
      tests: [
        "a sign-in ends the session that the browser brought along [ASVS 7.2.4]",
        "opens it anew, as the person named now, with nothing left of before but id, address and age",
      ],
    },
    {
      id: "GHSA-g4r8-mp7g-85fq, GHSA-392p-2q2v-4372",
      demand: "Tokens were used twice in parallel.",
      how: "One conditional statement.",
      tests: [
        "of twenty who take the last step of one attempt at once, one gets in [GHSA-g4r8-mp7g-85fq]",
        "works for exactly one of 20 at once",
      ],
    },
    {
      id: "GHSA-p6mr-xf3r-ghq4",
      demand: "CSRF protection was bypassed before the sign-in.",
      how: "Public actions check Origin as well.",
      tests: ["a form without our own origin does nothing [ASVS 3.5.1] [GHSA-mq59-m269-xvcx]"],
    },
    {
      id: "CVE-2026-26185, GHSA-7rw5-9f7q-xj36, GHSA-7789-65hx-f26w",
      demand: "Times told who has an account.",
      how: "Dummy work and a least time.",
      tests: [
        "no time at the door tells whether there is an account, whether it is blocked, or that this was the last try [D5] [ASVS 6.3.8]",
        "no time tells whether a reset link was mailed [D5]",
      ],
    },
    {
      id: "GHSA-f24x-rm6g-3w5v",
      demand: "Tokens stood in logs.",
      how: "None enters an event or a fault.",
      tests: ["a failed statement is told without what was in it [ASVS 16.2.5]", "keeps the temporary password out of the record"],
    },
    {
      id: "GHSA-c6w9-5g5j-jh2p",
      demand: "A cache's key lacked the role.",
      how: "There is no cache.",
      tests: [
        "caches nothing of anybody [D20] [GHSA-wfc6-r584-vfw7]",
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
      ],
    },
    {
      id: "CVE-2026-40166, CVE-2026-55106",
      demand: "Nested secrets in a list; an action without a check.",
      how: "Pages pick their fields, and actions are made by guarded wrappers.",
      tests: [
        "of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]",
        "every export is a call of a wrapper, which guards, checks the origin and parses",
      ],
    },
    {
      id: "GHSA-whrx-mmgr-gpcf, GHSA-xq9m-hmp9-fw87, GHSA-rg8f-5p7x-m6wv",
      demand: "Formulas in exports.",
      how: "Every cell that a spreadsheet would take for a formula begins with an apostrophe, and so do those after a quote.",
      tests: ["that a spreadsheet would run is made inert: %j [ASVS 1.2.10]"],
    },
    {
      id: "GHSA-v959-qxv6-6f8p",
      demand: "javascript: after log-out.",
      how: "Sign out leads to a fixed address.",
      tests: ["a way back that leads out of the portal becomes the start page [ASVS 3.7.2] > %j"],
    },
  ],
};
