import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import { keepKey } from "./canaries";
import { admit, expect, PASSWORD, settledPerson, signIn, sql } from "./portal";

export const tokenField = (page: Page) => page.getByLabel("2FA token (6 digits)");
export const shownKey = async (page: Page) => (await page.getByLabel("2FA account token").inputValue()).replaceAll(" ", "");
export const shownCodes = (page: Page) => page.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem").allInnerTexts();
export const heading = (page: Page, name: string) => expect(page.getByRole("heading", { name, exact: true })).toBeVisible();

export async function typeToken(page: Page, token: string, button: "Sign in" | "Update" = "Sign in") {
  await tokenField(page).fill(token);
  await page.getByRole("button", { name: button }).click();
}

export async function typeRecoveryCode(page: Page, code: string) {
  await page.getByRole("link", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Up to the 2FA setup, by somebody who has a password. */
export async function reachSetup(page: Page) {
  const { login } = await settledPerson("staff", { twoFactor: true });
  await signIn(page, login, PASSWORD);
  await heading(page, "2FA setup");
  return login;
}

/** Somebody with two-factor authentication, and what they have in hand. */
export async function enrolledPerson() {
  const { login, key = "", codes = [] } = await settledPerson("staff", { twoFactor: true, enrolled: true });
  keepKey(key);
  return { login, key, codes };
}

/** The same on the welcome page. */
export async function enrol(page: Page) {
  const person = await enrolledPerson();
  await admit(page.context(), person.login);
  await page.goto("/");
  await heading(page, "Welcome");
  return person;
}

/** As if half a minute had gone by: the token that the app shows now counts as unused. */
export async function forgetStep(login: string) {
  const db = sql();
  await db`update users set two_factor_last_step = null where email = ${login}`;
  await db.end();
}

/** A token that is none of the last or next ten minutes. */
export function wrongToken(key: string): string {
  const near = Array.from({ length: 50 }, (_, index) => generateSync({ secret: key, epoch: Date.now() / 1000 + (index - 25) * 30 }));
  return ["000000", "111111", "222222"].find((token) => !near.includes(token)) ?? "333333";
}
