import type { Standard } from "./row";

export const attacksOnOurParts: Standard = {
  title: "Attacks that hit our own parts",
  rows: [
    {
      id: "GHSA-f82v-jwr5-mffw",
      demand: "A header made Next skip the middleware, and its check.",
      how: "No access rests on proxy.ts; the header is dropped.",
      tests: [
        "lying headers change neither host nor redirect nor what is asked for [ASVS 4.1.3] [GHSA-f82v-jwr5-mffw]",
        "no spelling of an address and no header shows a page of the portal to a stranger [D1] [GHSA-f82v-jwr5-mffw] [GHSA-267c-6grr-h53f] [GHSA-36qx-fr4f-26g5]",
      ],
    },
    {
      id: "GHSA-267c-6grr-h53f, GHSA-26hh-7cqf-hhc6",
      demand: ".rsc and prefetch addresses missed the matcher.",
      how: "Each page asks for itself.",
      tests: [
        "no spelling of an address and no header shows a page of the portal to a stranger [D1] [GHSA-f82v-jwr5-mffw] [GHSA-267c-6grr-h53f] [GHSA-36qx-fr4f-26g5]",
        "no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]",
      ],
    },
    {
      id: "GHSA-6gpp-xcg3-4w24",
      demand: "The proxy was bypassed with one locale.",
      how: "No i18n settings; each page asks for itself.",
      tests: [
        "rewrites nothing and forwards no request to another host [GHSA-c4j6-fc7j-m34r] [GHSA-6gpp-xcg3-4w24] [ASVS 1.3.6]",
        "no spelling of an address and no header shows a page of the portal to a stranger [D1] [GHSA-f82v-jwr5-mffw] [GHSA-267c-6grr-h53f] [GHSA-36qx-fr4f-26g5]",
      ],
    },
    {
      id: "GHSA-492v-c6pp-mqqv",
      demand: "Parameters of the query changed the path's.",
      how: "An id is read from the path and judged by the role.",
      tests: [
        "a person's address with another one's id in its query shows the person of the path, and staff see neither [ASVS 8.2.2] [GHSA-492v-c6pp-mqqv]",
      ],
    },
    {
      id: "GHSA-36qx-fr4f-26g5",
      demand: "_next/data skipped the middleware.",
      how: "App router alone: 404.",
      tests: [
        "no spelling of an address and no header shows a page of the portal to a stranger [D1] [GHSA-f82v-jwr5-mffw] [GHSA-267c-6grr-h53f] [GHSA-36qx-fr4f-26g5]",
      ],
    },
    {
      id: "GHSA-fv66-9v8q-g76r, GHSA-9qr9-h5gf-34mp",
      demand: "Code ran through the deserialiser of server functions.",
      how: "Version floor, secrets that can be renewed, a role with few rights.",
      tests: [
        "no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]",
        "the portal's own database role [ASVS 13.2.1] [ASVS 16.4.2] > may not say: %s",
      ],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["renew all secrets"] },
    },
    {
      id: "GHSA-w37m-7fhw-fmv9",
      demand: "The source of server functions could be read.",
      how: "No literal secret in any.",
      tests: [
        "reads secrets from the settings alone: none in the code, none for the browser, none in an action [ASVS 13.3.1] [GHSA-w37m-7fhw-fmv9]",
      ],
    },
    {
      id: "GHSA-5j59-xgg2-r9c4, GHSA-83fc-fqcc-2hmg, GHSA-rv78-f8rc-xrxh, GHSA-wx67-qw84-cm4g, GHSA-m99w-x7hq-7vfj, GHSA-4c39-4ccg-62r3",
      demand: "Crafted bodies burned processor or memory.",
      how: "Version floor, bodies of 100 KB.",
      tests: [
        "no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]",
        "bytes that are no text, a broken form and a body of a megabyte stop nobody else [ASVS 16.5.1] [GHSA-5j59-xgg2-r9c4]",
      ],
    },
    {
      id: "GHSA-mq59-m269-xvcx",
      demand: "Origin: null counted as none.",
      how: "null and missing refuse.",
      tests: ["a form without our own origin does nothing [ASVS 3.5.1] [GHSA-mq59-m269-xvcx]"],
    },
    {
      id: "GHSA-89xv-2m56-2m9x, GHSA-fr5h-rqp8-mj6g, GHSA-4342-x723-ch2f",
      demand: "Host made redirects fetch the attacker's.",
      how: "Host is rewritten to APP_URL's.",
      tests: [
        "lying headers change neither host nor redirect nor what is asked for [ASVS 4.1.3] [GHSA-f82v-jwr5-mffw]",
        "whoever has no cookie is sent to the sign-in of our own origin, whatever Host says [D7]",
      ],
    },
    {
      id: "GHSA-c4j6-fc7j-m34r, GHSA-p9j2-gv94-2wf4, GHSA-ggv3-7p47-pfv8",
      demand: "Requests were forged through upgrades and rewrites.",
      how: "No rewrites; the proxy refuses upgrades.",
      tests: ["rewrites nothing and forwards no request to another host [GHSA-c4j6-fc7j-m34r] [GHSA-6gpp-xcg3-4w24] [ASVS 1.3.6]"],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["refuses upgrades"] },
    },
    {
      id: "GHSA-2xp9-vwfh-vxw4, GHSA-p293-qw3h-jr36",
      demand: "Code ran through the image optimiser.",
      how: "It is off.",
      tests: [
        "there is no image optimiser, no source map, no file of the repository and no page under a made-up name [ASVS 1.3.6] [ASVS 13.4.1] [ASVS 14.2.5]",
        "no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]",
      ],
    },
    {
      id: "GHSA-wfc6-r584-vfw7, GHSA-vfv6-92ff-j949, GHSA-68g3-v927-f742",
      demand: "One's answer was served to another from a cache.",
      how: "no-store; nothing is cached.",
      tests: [
        "what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]",
        "caches nothing of anybody [D20] [GHSA-wfc6-r584-vfw7]",
      ],
    },
    {
      id: "GHSA-ffhc-5mcf-pf4q",
      demand: "The nonce was taken from a request.",
      how: "It is made anew by the outer door.",
      tests: [
        "the policy's nonce is made anew for each answer and never taken from a request [ASVS 3.4.3] [GHSA-ffhc-5mcf-pf4q]",
        "what a visitor sends is reflected in no header, and a foreign page may read nothing [ASVS 3.4.2] [GHSA-ffhc-5mcf-pf4q]",
      ],
    },
    {
      id: "GHSA-8fpg-xm3f-6cx3",
      demand: "On a fault of the settings auth() let everyone in.",
      how: "auth() is not asked; a fault of the settings stops the start.",
      tests: [
        "asks next-auth for access nowhere: pages and actions ask lib/viewer.ts [D1] [GHSA-8fpg-xm3f-6cx3]",
        "everything that is missing is told at once [D22]",
      ],
    },
    {
      id: "GHSA-7rqj-j65f-68wh, GHSA-5jpx-9hw9-2fx4, GHSA-xv97-c62v-4587",
      demand: "Look-alike and joined addresses got others' mail.",
      how: "ASCII logins of one form; mail goes to the stored one.",
      tests: [
        "a login has one canonical form [ASVS 1.5.3] [D16] > refused: %s [ASVS 1.5.2] [ASVS 15.3.5]",
        "a login with a look-alike letter of another alphabet is none, and counts nowhere [D16]",
      ],
    },
    {
      id: "GHSA-pgjx-7f9g-9463, GHSA-m4fv-gm5m-4725",
      demand: "A person's text became HTML in a mail.",
      how: "It is escaped.",
      tests: ["keeps HTML in a name inert, and names out of the subject: %s"],
    },
    {
      id: "GHSA-xmf8-cvqr-rfgj, GHSA-g5fm-jp9v-2432",
      demand: "A malformed header or callbackUrl threw.",
      how: "Authorization is ignored.",
      tests: [
        "whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]",
        "no spelling of an address and no header shows a page of the portal to a stranger [D1] [GHSA-f82v-jwr5-mffw] [GHSA-267c-6grr-h53f] [GHSA-36qx-fr4f-26g5]",
      ],
    },
    {
      id: "GHSA-f9wg-5f46-cjmw, GHSA-q2mx-j4x2-2h74, GHSA-vp58-j275-797x, CVE-2026-41569",
      demand: "A redirect was accepted by its beginning.",
      how: "Parsed, compared by origin, reduced to a path.",
      tests: [
        "a way back that leads out of the portal becomes the start page [ASVS 3.7.2] > %j",
        "whatever is wished for, the answer is a path of this origin, safe in a header, and stays as it is [ASVS 3.7.2]",
      ],
    },
    {
      id: "GHSA-v64w-49xw-qq89",
      demand: "A token made for something else was a session.",
      how: "The cookie is looked up as a row.",
      tests: [
        "a planted, forged or swapped cookie is no session [ASVS 9.1.1] [ASVS 9.2.2] [GHSA-v64w-49xw-qq89]",
        "a cookie of another kind is no session, and a session no attempt [ASVS 9.2.2]",
      ],
    },
    {
      id: "GHSA-gpj5-g38j-94v9",
      demand: "SQL was injected through a sort.",
      how: "Sorts come from a list.",
      tests: [
        "writes SQL without text from outside: what is raw is a constant [ASVS 1.2.4] [GHSA-gpj5-g38j-94v9]",
        "no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]",
      ],
    },
  ],
};
