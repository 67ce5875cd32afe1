import type { Standard } from "./row";

export const authorization: Standard = {
  title: "ASVS 5.0, V4, V8 and V9: API, authorization and tokens",
  rows: [
    {
      id: "ASVS 4.1.1",
      demand: "Answers say their type and character set.",
      how: "Next sets them; JSON is UTF-8 by definition.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
      ],
    },
    {
      id: "ASVS 4.1.2",
      demand: "Only pages redirect http to https.",
      how: "The portal redirects neither; the proxy in front of it does.",
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["redirects http to https"] },
    },
    {
      id: "ASVS 4.1.3",
      demand: "Headers of proxies cannot be forged.",
      how: "All are rewritten before Next sees them.",
      tests: [
        "lying headers change neither host nor redirect nor what is asked for [ASVS 4.1.3] [GHSA-f82v-jwr5-mffw]",
        "is unknown, one shared answer, for %s",
      ],
    },
    {
      id: "ASVS 4.1.4",
      demand: "Only methods that are used.",
      how: "405 elsewhere.",
      tests: [
        "an address answers to its own methods, and to TRACE never, nor to headers without end [ASVS 4.1.4] [ASVS 13.4.4] [RFC 6585 5]",
      ],
    },
    {
      id: "ASVS 4.2.1",
      demand: "Requests cannot be smuggled.",
      how: "No rewrites; a current proxy.",
      tests: ["rewrites nothing and forwards no request to another host [GHSA-c4j6-fc7j-m34r] [GHSA-6gpp-xcg3-4w24] [ASVS 1.3.6]"],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["refuses upgrades"] },
    },
    {
      id: "ASVS 4.2.5",
      demand: "No over-long headers are made.",
      how: "Six short cookies; a way back has at most 500 characters.",
      tests: [
        "every cookie is HttpOnly, SameSite, of the whole site and of no other, and short [ASVS 3.3.2] [ASVS 3.3.4] [ASVS 3.3.5] [63B 5.1.1]",
        "a way back that leads out of the portal becomes the start page [ASVS 3.7.2] > a megabyte, at once",
      ],
    },
    {
      id: "ASVS 4.3, 4.4",
      demand: "GraphQL and WebSockets are secured.",
      how: "There are none.",
      notApplicable: "Neither is used.",
    },
    {
      id: "ASVS 8.1.1, 8.1.2",
      demand: "Who may do and see what is documented.",
      how: "SECURITY.md holds the table.",
      tests: ["staff are refused in the portal's own words, with 403, and the record says so [ASVS 8.2.1]", "%s, of somebody who is: %s"],
      document: { at: "SECURITY.md#who-may-do-what", says: ["read the list of users", "change the own name, login or role"] },
    },
    {
      id: "ASVS 8.1.3, 8.1.4",
      demand: "What else access depends on is documented.",
      how: "Nothing does; address and browser are for notice.",
      document: { at: "SECURITY.md#who-may-do-what", says: ["no decision about access rests on them"] },
    },
    {
      id: "ASVS 8.2.1",
      demand: "Functions are for whom they are meant.",
      how: "Each action is guarded by its wrapper.",
      tests: [
        "every form of admins posted by staff does nothing, and the record says what was wanted [D1] [ASVS 8.2.1]",
        "every form of the portal posted by whoever is not in leads to the sign-in and does nothing [D1] [ASVS 8.3.1]",
        "staff are refused in the portal's own words, with 403, and the record says so [ASVS 8.2.1]",
      ],
    },
    {
      id: "ASVS 8.2.2",
      demand: "Data is for whom it is meant.",
      how: "One's own pages take the id from the session; others' are for admins.",
      tests: [
        "nobody ends another person's session [ASVS 8.2.2]",
        "a person's address with another one's id in its query shows the person of the path, and staff see neither [ASVS 8.2.2] [GHSA-492v-c6pp-mqqv]",
      ],
    },
    {
      id: "ASVS 8.2.3",
      demand: "Fields are for whom they are meant.",
      how: "No form of a person's own holds a name, login or role.",
      tests: [
        "forms take their own fields and nothing else > %s [ASVS 15.3.3] [ASVS 15.3.6]",
        "a field that is sent twice, as a file, or that no form has changes nothing and breaks nothing [ASVS 15.3.5] [D16]",
      ],
    },
    {
      id: "ASVS 8.2.4",
      demand: "Access adapts to its circumstances.",
      how: "Only the limit of a network's tries does.",
      notApplicable: "Address and browser are too easily had and lost to decide by; sessions of 15 minutes and notices do instead.",
    },
    {
      id: "ASVS 8.3.1",
      demand: "The server decides.",
      how: "A form replayed by somebody else does nothing.",
      tests: [
        "an admin's form replayed by staff or a demoted admin does nothing [ASVS 8.3.1]",
        "every form of the portal posted by whoever is not in leads to the sign-in and does nothing [D1] [ASVS 8.3.1]",
      ],
    },
    {
      id: "ASVS 8.3.2",
      demand: "A change of rights counts at once.",
      how: "The row is read at each request, and under the lock once more.",
      tests: [
        "an actor who is %s by now changes nothing, and their record says so [ASVS 8.3.2]",
        "an admin's form replayed by staff or a demoted admin does nothing [ASVS 8.3.1]",
      ],
    },
    {
      id: "ASVS 8.3.3",
      demand: "What is done for somebody is done with their rights.",
      how: "Jobs of a list stop when the admin is none any more.",
      tests: ["nothing more is sent at the word of an admin who is none any more; another one goes on"],
      document: { at: "SECURITY.md#who-may-do-what", says: ["stop when the admin"] },
    },
    {
      id: "ASVS 8.4.1",
      demand: "Tenants are kept apart.",
      how: "There is one.",
      notApplicable: "One organisation, one portal.",
    },
    {
      id: "ASVS 8.4.2",
      demand: "The admins' part has several layers.",
      how: "Two-factor authentication by setting, short sessions, checks under the lock.",
      tests: [
        "whoever is no admin any more changes nothing and is recorded",
        "the last admin who can sign in stays, whatever other admins there are",
      ],
    },
    {
      id: "ASVS 9.1.1 to 9.1.3",
      demand: "Tokens that speak for themselves are signed.",
      how: "There are none: the cookie is a random reference.",
      tests: ["a planted, forged or swapped cookie is no session [ASVS 9.1.1] [ASVS 9.2.2] [GHSA-v64w-49xw-qq89]"],
      notApplicable: "No token speaks for itself.",
    },
    {
      id: "ASVS 9.2.1",
      demand: "A token's times are checked.",
      how: "The row's end is.",
      tests: ["row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]"],
    },
    {
      id: "ASVS 9.2.2, 9.2.3",
      demand: "A token is good for its purpose alone.",
      how: "Another cookie's value is no session.",
      tests: [
        "a cookie of another kind is no session, and a session no attempt [ASVS 9.2.2]",
        "a planted, forged or swapped cookie is no session [ASVS 9.1.1] [ASVS 9.2.2] [GHSA-v64w-49xw-qq89]",
      ],
    },
  ],
};
