import { expect, test } from "vitest";
import { fitsPassword, hashPassword } from "@/lib/passwords/passwords";

test("a password is kept as argon2id with 19 MiB, two passes, a 16 byte salt of its own and a 32 byte tag [ASVS 11.4.2] [RFC 9106 4]", async () => {
  const hashes = [await hashPassword("violet tractor"), await hashPassword("violet tractor")];
  expect(new Set(hashes).size).toBe(2);
  for (const hash of hashes) {
    const [, algorithm, version, parameters, salt = "", tag = ""] = hash.split("$");
    expect([algorithm, version, parameters]).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
    expect([salt, tag].map((part) => Buffer.from(part, "base64").length)).toEqual([16, 32]);
  }
});

test("a password fits to the last character, in its case and with its spaces, up to 128 [ASVS 6.2.8] [ASVS 6.2.9]", async () => {
  const password = `${"a".repeat(99)}X${"é".repeat(28)}`;
  const hash = await hashPassword(password);
  expect(await fitsPassword(password, hash)).toBe(true);
  for (const other of [
    `${"a".repeat(99)}Y${"é".repeat(28)}`,
    password.slice(0, -1),
    `${password} `,
    password.toLowerCase(),
    password.normalize("NFD"),
  ])
    expect(await fitsPassword(other, hash), other).toBe(false);
});

test("without a hash nothing fits, and the work is done nevertheless [D5]", async () => {
  expect(await fitsPassword("violet tractor", null)).toBe(false);
});
