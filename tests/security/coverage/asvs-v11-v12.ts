import type { Standard } from "./row";

export const cryptography: Standard = {
  title: "ASVS 5.0, V11 and V12: cryptography and communication",
  rows: [
    {
      id: "ASVS 11.1.1, 11.1.2",
      demand: "Keys and ciphers are listed, with who renews them.",
      how: "SECURITY.md holds the table.",
      document: { at: "SECURITY.md#keys-and-ciphers", says: ["`AUTH_SECRET`", "renewed"] },
    },
    {
      id: "ASVS 11.1.3, 11.1.4",
      demand: "Cryptography is found in known places, and there is a plan to replace it.",
      how: "A test lists the files; a hash says its parameters, a sealed text its key.",
      tests: ["uses ciphers, hashes and chance in few files, and keys in one [ASVS 11.1.3] [ASVS 13.3.3]"],
      document: { at: "SECURITY.md#keys-and-ciphers", says: ["quantum computers weaken nothing"] },
    },
    {
      id: "ASVS 11.2.1",
      demand: "Proven implementations.",
      how: "Node's own, @node-rs/argon2 and otplib.",
      tests: ["uses ciphers, hashes and chance in few files, and keys in one [ASVS 11.1.3] [ASVS 13.3.3]"],
      document: { at: "SECURITY.md#keys-and-ciphers", says: ["Node's own"] },
    },
    {
      id: "ASVS 11.2.2",
      demand: "Ciphers and keys can be replaced.",
      how: "Several secrets open, the first one seals, and npm run rotate seals everything under it.",
      tests: [
        "all of the list open, the first one seals",
        "after a rotation everything opens under the first secret alone, and doing it again does nothing [ASVS 13.3.4]",
      ],
    },
    {
      id: "ASVS 11.2.3",
      demand: "At least 128 bits of strength.",
      how: "AES-256, 256 bit tokens, 99 bit codes.",
      tests: [
        "a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]",
        "opens with the same purpose and owner, and shows nothing of the text",
      ],
    },
    {
      id: "ASVS 11.2.4",
      demand: "Secrets are compared in constant time.",
      how: "Tokens are looked up by their hash; argon2 and otplib compare for themselves.",
      tests: ["the database keeps its SHA-256 [ASVS 11.4.1]", "lies in the table as a hash"],
    },
    {
      id: "ASVS 11.2.5",
      demand: "Failing cryptography opens nothing.",
      how: "A text that does not open throws, and the action with it.",
      tests: ["does not open with any single bit flipped, in the iv, the tag or the text", "nonsense does not open: %j"],
    },
    {
      id: "ASVS 11.3.1 to 11.3.3",
      demand: "Authenticated encryption of a good kind.",
      how: "AES-256-GCM, the row's owner bound to it.",
      tests: [
        "does not open with any single bit flipped, in the iv, the tag or the text",
        "does not open for another owner: a row's value is worth nothing in another row",
        "a sealed key moved to another account does not open [D10]",
        "does not open with a tag cut to four bytes, which 2^32 tries would forge",
      ],
    },
    {
      id: "ASVS 11.3.4",
      demand: "A nonce is never used twice.",
      how: "96 random bits for each sealing.",
      tests: ["never looks the same twice"],
    },
    {
      id: "ASVS 11.4.1",
      demand: "Hashes of a good kind.",
      how: "SHA-256; SHA-1 inside TOTP alone, as RFC 6238 has it.",
      tests: [
        "the database keeps its SHA-256 [ASVS 11.4.1]",
        "uses ciphers, hashes and chance in few files, and keys in one [ASVS 11.1.3] [ASVS 13.3.3]",
      ],
    },
    {
      id: "ASVS 11.4.2",
      demand: "Passwords are hashed by a function for passwords.",
      how: "argon2id with 19 MiB and two passes.",
      tests: [
        "a password is kept as argon2id with 19 MiB, two passes, a 16 byte salt of its own and a 32 byte tag [ASVS 11.4.2] [RFC 9106 4]",
      ],
    },
    {
      id: "ASVS 11.5.1",
      demand: "128 random bits of a cryptographic source.",
      how: "256; UUIDs are ids of rows alone.",
      tests: [
        "a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]",
        "nobody in the house makes secrets of Math.random [ASVS 6.5.3]",
      ],
    },
    {
      id: "ASVS 11.5.2",
      demand: "The source of chance holds under load.",
      how: "It is the operating system's.",
      notApplicable: "Nothing of ours stands between Node and the operating system.",
    },
    {
      id: "ASVS 11.6, 11.7",
      demand: "Public-key cryptography and memory in use.",
      how: "There is none but that of TLS.",
      notApplicable: "The portal uses no public keys of its own; memory is the platform's business.",
    },
    {
      id: "ASVS 12.1.1, 12.2.1, 12.2.2",
      demand: "TLS 1.2 or 1.3 with a public certificate, nothing less.",
      how: "The proxy in front speaks it.",
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["TLS 1.2 and 1.3 with a public certificate"] },
    },
    {
      id: "ASVS 12.3.1, 12.3.2",
      demand: "Connections to the database and the mail service are encrypted and verified.",
      how: "Resend is reached by https, SMTP on another machine by TLS alone; a database on another machine needs verify-full, or the written word that there is no TLS.",
      tests: [
        "DATABASE_URL on another machine [ASVS 12.3.1] [ASVS 12.3.2] > ending with '%s' is refused",
        "to another machine is not sent without TLS, whatever the server offers [ASVS 12.3.1]",
      ],
      document: { at: "SECURITY.md#what-an-operator-has-to-do", says: ["sslmode=verify-full"] },
    },
  ],
};
