import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import axe, { type AxeResults } from "axe-core";
import { collectAtEnd, collectCanaries } from "./canaries";
import { connect } from "./connect";
import type { ReceivedMail } from "./mail-service";

const run = promisify(execFile);
const setting = (name: string) => process.env[name] ?? "";

export const portalUrl = () => setting("APP_URL");

/** What a command of the shell answers, as an image has it: exit code and everything it printed. */
async function runCommand(name: string, args: string[]): Promise<{ code: number; output: string }> {
  const command = [`.next/standalone/commands/${name}`, ...args];
  const done = await run(process.execPath, command).catch((error: { code: number; stdout: string; stderr: string }) => error);
  return { code: "code" in done ? done.code : 0, output: done.stdout + done.stderr };
}

export const invite = (...args: string[]) => runCommand("invite", args);
export const unlock = (...args: string[]) => runCommand("unlock", args);
export const verifyAudit = (...args: string[]) => runCommand("audit-verify", args);

export const newLogin = () => `ana.${randomUUID().slice(0, 8)}@example.com`;

/** The newest mail to this address whose subject fits and whose text holds `about`, as the mail service got it. */
export async function mailTo(address: string, subject = /./, about = ""): Promise<ReceivedMail> {
  let found: ReceivedMail | undefined;
  await expect
    .poll(async () => {
      found = (await mailsOf(address)).findLast((mail) => subject.test(mail.subject) && mail.text.includes(about));
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error("No such mail.");
  return found;
}

/** How many mails to this address the mail service got. */
export const mailsTo = async (address: string) => (await mailsOf(address)).length;

async function mailsOf(address: string): Promise<ReceivedMail[]> {
  return (await (await fetch(`${setting("MAIL_SERVICE")}/mails?to=${encodeURIComponent(address)}`)).json()) as ReceivedMail[];
}

/** The link with a token in a mail's text. */
export const linkIn = ({ text }: Pick<ReceivedMail, "text">) => /https?:\/\/\S+\?token=[\w-]+/.exec(text)?.[0] ?? "";

/** What the test's own way to the portal's functions answers (inviter.ts). */
async function ask<Reply>(path: string, wanted: Record<string, unknown>): Promise<Reply> {
  const answer = await fetch(setting("INVITER") + path, { method: "POST", body: JSON.stringify(wanted) });
  if (!answer.ok) throw new Error(`${path} failed; the reason is above.`);
  return (await answer.json()) as Reply;
}

/** Somebody who was in before, with PASSWORD. `key` and `codes` are there if they are enrolled in two-factor authentication. */
export async function settledPerson(role: "admin" | "staff" = "staff", more: { twoFactor?: true; enrolled?: true } = {}) {
  const login = newLogin();
  const person = { email: login, name: "Ana Ruiz", role, twoFactor: false, password: PASSWORD, ...more };
  return { login, ...(await ask<{ key?: string; codes?: string[] }>("/person", person)) };
}

/** Gives the browser a session of this person, who owes nothing, as a sign-in does that nobody watches. */
export async function admit(context: BrowserContext, login: string) {
  const { token, expires } = await ask<{ token: string; expires: string }>("/session", { email: login });
  const cookie = { url: portalUrl(), httpOnly: true, sameSite: "Lax" } as const;
  const ends = Math.floor(new Date(expires).getTime() / 1000);
  await context.addCookies([
    { ...cookie, name: "sid", value: token, expires: ends },
    { ...cookie, name: "seen", value: "yes" },
  ]);
}

/** An invited person and what their mail says. */
export async function invitedPerson(role: "admin" | "staff" = "staff", ...more: "--two-factor"[]) {
  const login = newLogin();
  await ask("/person", { email: login, name: "Ana Ruiz", role, twoFactor: more.length > 0 });
  const { text } = await mailTo(login, /invitation/i);
  return { login, temporary: temporaryIn(text), text };
}

export const temporaryIn = (text: string) => /[a-z2-9]{5}(?:-[a-z2-9]{5}){3}/.exec(text)?.[0] ?? "";

/** The portal's database, or the one of this address, for moving time by its columns. */
export const sql = (address = setting("DATABASE_URL")) => connect(address, { max: 2 });

export const PASSWORD = "violet tractor sings at noon";

export async function signIn(page: Page, login: string, password: string, at = "/sign-in") {
  await page.goto(at);
  await page.getByLabel("Login").fill(login);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Keeps the page's scripts on their way, as a slow line does, until what it answers is called. */
export async function holdScripts(page: Page) {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/*.js", (route) => released.then(() => route.continue()));
  return release;
}

export async function setNewPassword(page: Page, password: string, repeat = password) {
  await expect(page.getByRole("heading", { name: "Set a new password" })).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("Repeat new password").fill(repeat);
  await page.getByRole("button", { name: "Set new password" }).click();
}

export async function signOut(page: Page) {
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
}

/** Five wrong passwords, typed into the form; the link of the mail that follows. */
export async function typeWrongPasswords(page: Page, login: string) {
  for (let count = 1; count <= 5; count += 1) {
    await signIn(page, login, `wrong password ${count}`);
    await expect(page.getByText("Wrong login or password.")).toBeVisible();
  }
  return linkIn(await mailTo(login, /is blocked/));
}

/** Through the real door, with the invitation: the person ends up on the welcome page. */
export async function walkIn(page: Page, role: "admin" | "staff" = "staff") {
  const person = await invitedPerson(role);
  await signIn(page, person.login, person.temporary);
  await setNewPassword(page, PASSWORD);
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  return person;
}

/** Somebody on the welcome page, for tests that are not about the way there. */
export async function enter(page: Page, role: "admin" | "staff" = "staff") {
  const person = await settledPerson(role);
  await admit(page.context(), person.login);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  return person;
}

/** axe's whole set of rules. Run in the page itself: AxeBuilder opens another one each time, for frames, of which the portal has none. */
export async function expectAccessible(page: Page) {
  // Where scripts lead to a page, its title follows its words.
  await expect(page).toHaveTitle(/./);
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

/** The two themes, each in a window of another width. */
export const LOOKS = [
  ["light", 1280],
  ["dark", 360],
] as const;

/** Draws the page in this theme and width from here on; the reply looks whether it is accessible, and no wider than its window. */
export async function dress(page: Page, colorScheme: "light" | "dark", width: number): Promise<() => Promise<void>> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  return async () => {
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  };
}

/** Every page fails its test when the browser complains: a blocked script, a failed hydration, an error in the console. */
export const test = base.extend<{ quiet: undefined }>({
  // Read when a test begins: the portal's address is known only then.
  baseURL: async ({}, use) => use(portalUrl()),
  quiet: [
    async ({ page, context }, use) => {
      const complaints: string[] = [];
      collectCanaries(page);
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(undefined);
      await collectAtEnd(context);
      expect(complaints.filter((text) => !/status of (40[0-9]|429)/.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
