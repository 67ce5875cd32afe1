import type { Standard } from "./row";

export const nextAuthTraps: Standard = {
  title: "Traps of next-auth 5, found in its source",
  rows: [
    {
      id: "Trap 1",
      demand: "With credentials alone next-auth's sessions are JWTs.",
      how: "The cookie is a reference to a row of ours.",
      tests: [
        "a session row keeps the hash of the cookie, and begins only when nothing is owed",
        "a row deleted in the database is refused at the next request [ASVS 7.2.1]",
      ],
    },
    {
      id: "Trap 2",
      demand: "Reading a session moves its cookie's end.",
      how: "The route takes that cookie off; the row decides.",
      tests: [
        "row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]",
        "a copied cookie is worth nothing after Sign out [ASVS 7.4.1]",
      ],
    },
    {
      id: "Trap 3",
      demand: "POST to the session takes the client's JSON.",
      how: "Such an address answers 404.",
      tests: ["of next-auth's own pages only session, csrf and the callback exist [ASVS 6.3.4]"],
    },
    {
      id: "Trap 4",
      demand: "Bodies of any JSON type and any length.",
      how: "16 KB at most, and a ticket is one that the portal made a moment ago, or nothing.",
      tests: [
        "a direct POST to the credentials callback with ${name} opens nothing [ASVS 6.3.4] [ASVS 15.3.5]",
        "whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]",
        "of next-auth's own pages only session, csrf and the callback exist [ASVS 6.3.4]",
      ],
    },
    {
      id: "Trap 5",
      demand: "Host becomes the base address.",
      how: "AUTH_URL is set from APP_URL, and Host is rewritten.",
      tests: ["lying headers change neither host nor redirect nor what is asked for [ASVS 4.1.3] [GHSA-f82v-jwr5-mffw]"],
    },
    {
      id: "Trap 6",
      demand: "Debugging logs bodies.",
      how: "It is off; only an error's name is logged.",
      tests: ["has one sign-in and no switch around it: next-auth knows tickets alone [ASVS 6.8.1] [PCI 8.5.1]"],
    },
    {
      id: "Trap 7",
      demand: "A refusal's code stands in the address.",
      how: "No refusal passes through next-auth but that of a ticket.",
      tests: [
        "whoever fails at the door gets one answer, from the first try to the tenth, whatever was typed [D5] [ASVS 6.3.8]",
        "a direct POST to the credentials callback with ${name} opens nothing [ASVS 6.3.4] [ASVS 15.3.5]",
      ],
    },
    {
      id: "Trap 8",
      demand: "Pages of its own exist.",
      how: "Such an address answers 404.",
      tests: ["of next-auth's own pages only session, csrf and the callback exist [ASVS 6.3.4]"],
    },
    {
      id: "Trap 9",
      demand: "The callback cookie can be planted.",
      how: "Whatever is wished becomes a path of this origin.",
      tests: [
        "whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]",
        "whatever is wished for, the answer is a path of this origin, safe in a header, and stays as it is [ASVS 3.7.2]",
      ],
    },
    {
      id: "Trap 10",
      demand: "Actions can be posted to any address.",
      how: "Each action guards itself.",
      tests: [
        "every form of the portal posted by whoever is not in leads to the sign-in and does nothing [D1] [ASVS 8.3.1]",
        "an empty form brings nobody a step further [ASVS 2.3.1] [GHSA-xp7f-xjjx-gwm8]",
        "every export is a call of a wrapper, which guards, checks the origin and parses",
      ],
    },
  ],
};
