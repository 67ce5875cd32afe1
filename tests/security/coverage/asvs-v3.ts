import type { Standard } from "./row";

export const webFrontEnd: Standard = {
  title: "ASVS 5.0, V3: web front end",
  rows: [
    {
      id: "ASVS 3.1.1, 3.7.5",
      demand: "The browser's features that are needed are documented, and what happens without them.",
      how: "SECURITY.md names them; the way in works without JavaScript, and each step's test runs both ways.",
      tests: ["an invited person gets in with the mailed password, sets an own one, and gets out"],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["Those of the last two years", "Without JavaScript"] },
    },
    {
      id: "ASVS 3.2.1",
      demand: "Content is not shown as something else.",
      how: "nosniff, a policy and exact types.",
      tests: [
        "every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]",
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
      ],
    },
    {
      id: "ASVS 3.2.2",
      demand: "Text is shown as text.",
      how: "React escapes it.",
      tests: [
        "of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]",
        "keeps HTML in a name inert, and names out of the subject: %s",
      ],
    },
    {
      id: "ASVS 3.2.3",
      demand: "Elements' names cannot change what scripts do.",
      how: "Scripts look nothing up in the document's global names.",
      tests: [
        "puts no text into a page as HTML, runs no text as a program, and looks nothing up in the global scope [ASVS 1.2.1] [ASVS 1.2.3] [ASVS 3.2.3]",
      ],
    },
    {
      id: "ASVS 3.3.1, 3.3.3",
      demand: "Cookies are Secure and carry __Host-.",
      how: "Under https each of the six; decided by APP_URL.",
      tests: ["cookies carry the __Host- prefix, Secure, HttpOnly and SameSite, whatever the request says [ASVS 3.3.1] [ASVS 3.3.3] [D18]"],
    },
    {
      id: "ASVS 3.3.2",
      demand: "SameSite is set to fit.",
      how: "Lax for each, since mails lead into the portal.",
      tests: [
        "every cookie is HttpOnly, SameSite, of the whole site and of no other, and short [ASVS 3.3.2] [ASVS 3.3.4] [ASVS 3.3.5] [63B 5.1.1]",
      ],
    },
    {
      id: "ASVS 3.3.4",
      demand: "Session tokens are HttpOnly and stand nowhere else.",
      how: "The session endpoint names an id and an end, no token.",
      tests: [
        "every cookie is HttpOnly, SameSite, of the whole site and of no other, and short [ASVS 3.3.2] [ASVS 3.3.4] [ASVS 3.3.5] [63B 5.1.1]",
        "of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]",
      ],
    },
    {
      id: "ASVS 3.3.5",
      demand: "Cookies stay below 4,096 bytes.",
      how: "43 random characters each.",
      tests: [
        "every cookie is HttpOnly, SameSite, of the whole site and of no other, and short [ASVS 3.3.2] [ASVS 3.3.4] [ASVS 3.3.5] [63B 5.1.1]",
      ],
    },
    {
      id: "ASVS 3.4.1",
      demand: "HSTS for a year, subdomains included.",
      how: "On every answer under https.",
      tests: ["%s is answered with HSTS for a year, subdomains included, and with the other protecting headers [ASVS 3.4.1] [D19]"],
    },
    {
      id: "ASVS 3.4.2",
      demand: "Other origins may read nothing.",
      how: "No CORS headers at all.",
      tests: ["what a visitor sends is reflected in no header, and a foreign page may read nothing [ASVS 3.4.2] [GHSA-ffhc-5mcf-pf4q]"],
    },
    {
      id: "ASVS 3.4.3",
      demand: "A content security policy, with a nonce for each answer.",
      how: "Scripts run by nonce alone.",
      tests: [
        "every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]",
        "the policy's nonce is made anew for each answer and never taken from a request [ASVS 3.4.3] [GHSA-ffhc-5mcf-pf4q]",
      ],
    },
    {
      id: "ASVS 3.4.4",
      demand: "nosniff on every answer.",
      how: "Set by the outer door.",
      tests: ["every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]"],
    },
    {
      id: "ASVS 3.4.5",
      demand: "Addresses do not leak by the Referer.",
      how: "Referrer-Policy is strict-origin.",
      tests: ["every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]"],
    },
    {
      id: "ASVS 3.4.6",
      demand: "No page is framed.",
      how: "frame-ancestors 'none'.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
      ],
    },
    {
      id: "ASVS 3.4.7",
      demand: "The policy names a place for reports.",
      how: "/api/csp-report, for both kinds of report; each is a line of the log.",
      tests: ["what the content security policy stopped is told, in either form of a report, without what follows the paths [ASVS 3.4.7]"],
    },
    {
      id: "ASVS 3.4.8",
      demand: "Windows are kept apart.",
      how: "Cross-Origin-Opener-Policy is same-origin.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
      ],
    },
    {
      id: "ASVS 3.5.1, 3.5.2",
      demand: "Forged requests are refused, preflight or not.",
      how: "Each action wants our own Origin, and Sec-Fetch-Site to agree.",
      tests: ["a form without our own origin does nothing [ASVS 3.5.1] [GHSA-mq59-m269-xvcx]"],
    },
    {
      id: "ASVS 3.5.3",
      demand: "Reading changes nothing.",
      how: "Only posted forms do.",
      tests: [
        "reading changes nothing: GET and HEAD of every page leave the database as it was [ASVS 3.5.3]",
        "is found with its account, and finding it changes nothing",
      ],
    },
    {
      id: "ASVS 3.5.4",
      demand: "Applications have host names of their own.",
      how: "For the operator to see to.",
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["a host name of its own"] },
    },
    {
      id: "ASVS 3.5.5, 3.5.6",
      demand: "No messages between windows, no JSONP.",
      how: "Only the portal's own tabs tell each other that somebody signed in or out.",
      tests: ["keeps nothing in the browser's storage, and talks to no other window but the portal's own tabs [ASVS 14.3.3] [ASVS 3.5.5]"],
    },
    {
      id: "ASVS 3.5.7",
      demand: "Script files hold no private data.",
      how: "They are the same for everybody.",
      tests: ["scripts hold no person's data, no setting and no secret [ASVS 3.5.7] [ASVS 13.3.1]"],
    },
    {
      id: "ASVS 3.5.8",
      demand: "Others cannot embed what the portal answers.",
      how: "Cross-Origin-Resource-Policy is same-origin.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
      ],
    },
    {
      id: "ASVS 3.6.1",
      demand: "Nothing is loaded from elsewhere.",
      how: "The policy allows 'self' alone; fonts are the system's.",
      tests: ["every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]"],
    },
    {
      id: "ASVS 3.7.1",
      demand: "No obsolete client technology.",
      how: "HTML, CSS and JavaScript alone.",
      notApplicable: "There is nothing to prove: no plug-in, no applet.",
    },
    {
      id: "ASVS 3.7.2, 3.7.3",
      demand: "Redirects lead to the portal alone.",
      how: 'A wish becomes a path of this origin or "/"; there are no links out.',
      tests: [
        "a way back that leads out of the portal becomes the start page [ASVS 3.7.2] > %j",
        "a foreign address to be led back to is forgotten [ASVS 3.7.2]",
        "whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]",
      ],
    },
    {
      id: "ASVS 3.7.4",
      demand: "The name is on the HSTS preload list.",
      how: "For the operator to decide.",
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["preload list is yours to decide"] },
    },
  ],
};
