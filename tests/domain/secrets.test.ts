import { beforeEach, describe, expect, test, vi } from "vitest";
import { hashToken, newReadableSecret, newToken, seal, unseal } from "@/lib/secrets";

const settings = vi.hoisted(() => ({ secrets: [""] }));
vi.mock("@/lib/env", () => ({ env: () => settings }));

const [FIRST, SECOND] = ["first ".repeat(8), "second ".repeat(8)];
const TEXT = "JBSWY3DPEHPK3PXP é🦊";
const sealed = () => seal(TEXT, "two-factor", "ana");

beforeEach(() => {
  settings.secrets = [FIRST];
});

describe("sealing [ASVS 11.3.1]", () => {
  test("opens with the same purpose and owner, and shows nothing of the text", () => {
    expect(unseal(sealed(), "two-factor", "ana")).toBe(TEXT);
    expect(unseal(seal("", "mail", "1"), "mail", "1")).toBe("");
    expect(sealed()).not.toContain(Buffer.from(TEXT).toString("base64url"));
  });

  test("never looks the same twice", () => expect(new Set(Array.from({ length: 100 }, sealed)).size).toBe(100));

  test("does not open for another owner: a row's value is worth nothing in another row", () => {
    expect(() => unseal(sealed(), "two-factor", "ben")).toThrow();
  });

  test("does not open for another purpose", () => expect(() => unseal(sealed(), "recovery-codes", "ana")).toThrow(/recovery-codes/));

  test("does not open with any single bit flipped, in the iv, the tag or the text", () => {
    const [id, ...parts] = sealed().split(".");
    const bytes = parts.map((part) => Buffer.from(part, "base64url"));
    for (const part of bytes) {
      for (let bit = 0; bit < part.length * 8; bit += 1) {
        part.writeUInt8(part.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const changed = [id, ...bytes.map((other) => other.toString("base64url"))].join(".");
        expect(() => unseal(changed, "two-factor", "ana"), `bit ${bit}`).toThrow();
        part.writeUInt8(part.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      }
    }
  });

  test.each(["", "nonsense", "a.b.c.d", "...", "0.0.0.0"])("nonsense does not open: %j", (text) =>
    expect(() => unseal(text, "two-factor", "ana")).toThrow(),
  );

  test("a text cut short, at any place, does not open", () => {
    const whole = sealed();
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => unseal(whole.slice(0, length), "two-factor", "ana"), `${length} characters`).toThrow();
    }
  });

  test("does not open with a tag cut to four bytes, which 2^32 tries would forge", () => {
    const [id, iv, tag = "", text] = sealed().split(".");
    const short = Buffer.from(tag, "base64url").subarray(0, 4).toString("base64url");
    expect(() => unseal([id, iv, short, text].join("."), "two-factor", "ana")).toThrow();
  });
});

describe("rotating AUTH_SECRET", () => {
  test("all of the list open, the first one seals", () => {
    const before = sealed();
    settings.secrets = [SECOND, FIRST];
    const after = sealed();
    expect([before, after].map((text) => unseal(text, "two-factor", "ana"))).toEqual([TEXT, TEXT]);
    settings.secrets = [SECOND];
    expect(unseal(after, "two-factor", "ana")).toBe(TEXT);
    expect(() => unseal(before, "two-factor", "ana")).toThrow("No secret opens this two-factor value.");
  });
});

describe("secrets for people and browsers", () => {
  test("a token is 256 random bits in 43 characters that fit a cookie and a link [ASVS 7.2.3] [ASVS 11.5.1]", () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token) && Buffer.from(token, "base64url").length === 32)).toBe(true);
    expect(new Set(tokens).size).toBe(200);
  });

  test("the database keeps its SHA-256 [ASVS 11.4.1]", () => {
    expect(hashToken("abc")).toBe(
      Buffer.from("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "hex").toString("base64url"),
    );
  });

  test("a readable secret has groups of five, no look-alikes, no capitals and nothing that HTML changes", () => {
    const secrets = Array.from({ length: 500 }, () => newReadableSecret(4));
    expect(secrets.every((secret) => /^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/.test(secret))).toBe(true);
    expect(secrets.join("")).not.toMatch(/[01oliOLI]/);
    expect(new Set(secrets).size).toBe(500);
    expect(newReadableSecret(2)).toHaveLength(11);
  });

  test("its letters carry 80 bits or more in four groups, each of them used [ASVS 6.4.1] [ASVS 6.5.4]", () => {
    const letters = new Set(
      Array.from({ length: 500 }, () => newReadableSecret(4))
        .join("")
        .replaceAll("-", ""),
    );
    expect(letters.size).toBe(31);
    expect(20 * Math.log2(letters.size)).toBeGreaterThan(80);
  });
});
