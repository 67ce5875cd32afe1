import type { Standard } from "./row";

export const rfcs: Standard = {
  title: "RFC 4226, 6238, 6585 and 9106",
  rows: [
    {
      id: "RFC 4226 R4, R6, 7.1",
      demand: "The key is shared safely and has 128 bits or more.",
      how: "160 bits, shown while it is pending alone.",
      tests: [
        "a key has 160 bits, is shown in groups of four, and travels in the address that apps know",
        "the steps cannot be jumped, and the key is never shown once it is active [D11]",
      ],
    },
    {
      id: "RFC 4226 7.3",
      demand: "A counter of tries; parallel sessions multiply nothing.",
      how: "Judged under the account's lock.",
      tests: [
        "fifty wrong tokens at once are five judgements and one block [D4]",
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
      ],
    },
    {
      id: "RFC 4226 7.4",
      demand: "A small window ahead.",
      how: "No step ahead is accepted.",
      tests: ["a token against a key [RFC 6238] [D10] > %s"],
    },
    {
      id: "RFC 6238 4, 5.1",
      demand: "Steps of 30 s of Unix time.",
      how: "otplib, by the RFC's vectors.",
      tests: ["the vector of RFC 6238, appendix B: 94287082 at 59 s, of which six digits remain"],
    },
    {
      id: "RFC 6238 5.2",
      demand: "One step for delay; a code is accepted once.",
      how: "One step back, and each step is good once.",
      tests: [
        "at %s the current step and the one before it are good, and no other",
        "ten uses of one token at once give one success; the others count, and five of them block with one mail [ASVS 6.5.1] [D4] [D10]",
      ],
    },
    {
      id: "RFC 6238 6",
      demand: "Drifting clocks are bounded.",
      how: "No drift is kept; a slow phone is told.",
      tests: ["a slow clock is told; a fast one is not, since that token will be right in a while"],
    },
    {
      id: "RFC 6585 4",
      demand: "429 is explained, may say when, and is not cached.",
      how: "With Retry-After and a sentence.",
      tests: [
        "a network that must wait gets 429 and for how many seconds [RFC 6585 4]",
        "wrong passwords of one /64 add up over two portals, and then it must wait, whatever is typed [D8] [ASVS 2.4.1] [RFC 6585 4]",
      ],
    },
    {
      id: "RFC 6585 5",
      demand: "431 for headers that are too long.",
      how: "Node's limit is 16 KB; the proxy's may be lower.",
      tests: [
        "an address answers to its own methods, and to TRACE never, nor to headers without end [ASVS 4.1.4] [ASVS 13.4.4] [RFC 6585 5]",
      ],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["headers longer than 16 KB"] },
    },
    {
      id: "RFC 9106 3.1, 4",
      demand: "argon2id, 16 byte salt, 32 byte tag.",
      how: "m = 19 MiB, t = 2, p = 1.",
      tests: [
        "a password is kept as argon2id with 19 MiB, two passes, a 16 byte salt of its own and a 32 byte tag [ASVS 11.4.2] [RFC 9106 4]",
      ],
      deviation: "OWASP's least parameters instead of 64 MiB, so that two cores serve hundreds of people.",
    },
  ],
};
