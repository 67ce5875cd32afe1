import "server-only";
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomInt } from "node:crypto";
import { READABLE } from "@/lib/domain/support-code";
import { env } from "@/lib/env";

/** 256 random bits for a cookie or a link, in 43 characters that fit both. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a token: enough for a token of 256 random bits, nothing to sign in with. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("base64url");

/** SHA-1 in upper-case hexadecimal, as lists of breached passwords are kept. It guards nothing. */
export const breachHash = (password: string) => createHash("sha1").update(password).digest("hex").toUpperCase();

/** Groups of letters with hyphens between; four groups of five carry 99 random bits. */
export const newReadableSecret = (groups: number, letters = 5) =>
  Array.from({ length: groups }, () => Array.from({ length: letters }, () => READABLE[randomInt(READABLE.length)]).join("")).join("-");

export type Purpose = "mail" | "two-factor" | "recovery-codes";

const keyFor = (secret: string, purpose: Purpose) => Buffer.from(hkdfSync("sha256", secret, "", `gatehouse ${purpose}`, 32));
const keyId = (key: Buffer) => createHash("sha256").update(key).digest("hex").slice(0, 8);

/** Encrypts (AES-256-GCM) under the first secret. `owner` is bound to it: a sealed text moved to another row does not open. */
export function seal(text: string, purpose: Purpose, owner: string): string {
  const key = keyFor(env().secrets[0], purpose);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [keyId(key), ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** Opens what `seal` made under any of the secrets. Throws when the key is gone or the text was changed or moved. */
export function unseal(sealed: string, purpose: Purpose, owner: string): string {
  const [id, ...parts] = sealed.split(".");
  const [iv, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
  const key = env()
    .secrets.map((secret) => keyFor(secret, purpose))
    .find((candidate) => keyId(candidate) === id);
  if (!key || !iv || !tag || !text) throw new Error(`No secret opens this ${purpose} value.`);
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 }).setAAD(Buffer.from(owner)).setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

/** The text sealed anew under the first secret, or null when it is already. Throws when no secret opens it. */
export function reseal(sealed: string, purpose: Purpose, owner: string): string | null {
  const isFirst = sealed.startsWith(`${keyId(keyFor(env().secrets[0], purpose))}.`);
  return isFirst ? null : seal(unseal(sealed, purpose, owner), purpose, owner);
}
