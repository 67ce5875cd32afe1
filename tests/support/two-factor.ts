import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import { expect, invitedPerson, PASSWORD, setNewPassword, signIn, sql } from "./portal";

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

/** Up to the 2FA setup, with the password changed. */
export async function reachSetup(page: Page) {
  const { login, temporary } = await invitedPerson("staff", "--two-factor");
  await signIn(page, login, temporary);
  await setNewPassword(page, PASSWORD);
  await heading(page, "2FA setup");
  return login;
}

/** All the way in; what the person then has in hand. */
export async function enrol(page: Page) {
  const login = await reachSetup(page);
  const key = await shownKey(page);
  await typeToken(page, generateSync({ secret: key }), "Update");
  await heading(page, "Recovery codes");
  const codes = await shownCodes(page);
  await page.getByLabel("I have saved these codes").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await heading(page, "Welcome");
  return { login, key, codes };
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
