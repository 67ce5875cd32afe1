import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";

const FILE = "tests/results/canaries.txt";

type Kind = "password" | "cookie" | "key";

/** Forgets those of the run before. */
export const beginCanaries = () => rmSync(FILE, { force: true });

const keep = (kind: Kind, secret: string) => appendFileSync(FILE, `${kind} ${JSON.stringify(secret)}\n`);

const PASSWORDS = /name="(?:\d+_)?(?:password|newPassword|repeat|currentPassword)"\r\n\r\n([\s\S]*?)\r\n--/g;

/** From here on whatever secret this page's browser types or is given is known as one that must be found nowhere (tests/security/afterwards). */
export function collectCanaries(page: Page): void {
  page.on("request", (request) => {
    for (const [, secret = ""] of (request.postData() ?? "").matchAll(PASSWORDS)) if (isTelling(secret)) keep("password", secret);
  });
}

/** The same for the cookies that it holds in the end, and the 2FA account token that a page shows. */
export async function collectAtEnd(context: BrowserContext): Promise<void> {
  for (const { name, value } of await context.cookies()) if (["sid", "attempt"].includes(name) && isTelling(value)) keep("cookie", value);
}

export const keepKey = (key: string) => keep("key", key);

/** Long enough not to stand somewhere by chance, and no address: those are everywhere. */
const isTelling = (secret: string) => secret.length >= 12 && !secret.includes("@");

/** Everything that was kept in this run, each once. */
export function canaries(): { passwords: string[]; cookies: string[]; keys: string[] } {
  const lines = existsSync(FILE) ? [...new Set(readFileSync(FILE, "utf8").trim().split("\n"))] : [];
  const of = (kind: Kind) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line): string => JSON.parse(line.slice(kind.length + 1)));
  return { passwords: of("password"), cookies: of("cookie"), keys: of("key") };
}
