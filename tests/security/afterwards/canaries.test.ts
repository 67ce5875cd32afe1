import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { canaries } from "@/tests/support/canaries";
import { logText } from "@/tests/support/log";
import type { ReceivedMail } from "@/tests/support/mail-service";
import { admit, expect, portalUrl, settledPerson, sql, test } from "@/tests/support/portal";

/** Every row of every table, the job queue's included, as text. */
async function dump(): Promise<string> {
  const db = sql();
  const tables = await db<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss', 'drizzle')`;
  const texts = await Promise.all(
    tables.map(({ name }) => db.unsafe<{ text: string | null }[]>(`select string_agg(t::text, chr(10)) as text from ${name} t`)),
  );
  await db.end();
  return texts.map(([row]) => row?.text ?? "").join("\n");
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

/** What an admin is sent of everybody: the list, some people, the record as a page and as a file. */
async function pagesOf(context: BrowserContext): Promise<string> {
  const { login } = await settledPerson("admin");
  await admit(context, login);
  const text = async (path: string) => (await context.request.get(portalUrl() + path)).text();
  const list = await text("/users");
  const people = [...new Set(list.match(/\/users\/[0-9a-f-]{36}/g))].slice(0, 10);
  expect(people.length).toBeGreaterThan(0);
  return (await Promise.all([...people, "/", "/account", "/audit", "/audit/export"].map(text))).concat(list).join("\n");
}

/** Those that stand in the text, by what they are: a failure must not print the secret of somebody real either. */
const foundIn = (text: string, kinds: Record<string, string[]>) =>
  Object.entries(kinds).flatMap(([kind, secrets]) => secrets.filter((secret) => text.includes(secret)).map(() => kind));

test("after all journeys no password, token, code, key or link stands in a log line, the database, a script, an admin's page or a mail that it is not meant for [ASVS 16.2.5] [ASVS 14.2.4]", async ({
  context,
}) => {
  const mails: ReceivedMail[] = await (await fetch(`${process.env["MAIL_SERVICE"]}/mails`)).json();
  const text = mails.map((mail) => mail.text + mail.html).join("\n");
  const mailed = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, secret = ""]) => secret);
  const temporary = mailed(/\b([a-z2-9]{5}(?:-[a-z2-9]{5}){3})\b/g);
  const { passwords, cookies, keys } = canaries();
  const kinds = {
    "typed password": passwords.filter((password) => !temporary.includes(password.trim())),
    "cookie's value": cookies,
    "2FA account token": keys,
    "mailed link": mailed(/\?token=([\w-]{20,})/g),
    "temporary password": temporary,
    setting: [process.env["AUTH_SECRET"], process.env["RESEND_API_KEY"]].filter((value) => value !== undefined),
  };
  // A run of one file collects little; the whole suite, hundreds.
  for (const [kind, secrets] of Object.entries(kinds)) expect(secrets.length, kind).toBeGreaterThan(0);
  expect(foundIn(logText(), kinds)).toEqual([]);
  expect(foundIn(await dump(), kinds)).toEqual([]);
  expect(foundIn(filesBelow(".next/static"), kinds)).toEqual([]);
  expect(foundIn(await pagesOf(context), kinds)).toEqual([]);
  const { "mailed link": _links, "temporary password": _temporary, ...never } = kinds;
  expect(foundIn(text, never)).toEqual([]);
});
