import type { Browser, Page } from "@playwright/test";
import { weigh } from "@/tests/support/page-weight";
import { expect, holdScripts, portalUrl, test } from "@/tests/support/portal";

/** Bytes of scripts, compressed. Next and React alone are 135,000 of them; what the form needs besides comes when it is touched. */
const BUDGET = 152_000;

test("the sign-in page loads little script, nothing from elsewhere, and does not move", async ({ page }) => {
  const { script, elsewhere, shift } = await weigh(page, `${portalUrl()}/sign-in`);
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThanOrEqual(BUDGET);
  expect(elsewhere).toEqual([]);
  expect(shift).toBe(0);
});

test("once touched, a form is judged in the browser, with a server that does not answer", async ({ browser }) => {
  const page = await unwatched(browser);
  await page.goto("/sign-in");
  await page.route("**", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByLabel("Login").fill("ana");
  await expect(async () => {
    await send(page);
    await expect(page.getByText("Enter your password.")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText("Your login is an e-mail address, like ana@example.com.")).toBeVisible();
  await expect(page.getByLabel("Login")).toBeFocused();
});

test("a form whose judge cannot be fetched is judged by the server, and keeps what was typed", async ({ browser }) => {
  const page = await unwatched(browser);
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await page.route("**/*.js", (route) => route.abort());
  await page.getByLabel("Login").fill("ana");
  await page.getByLabel("Password", { exact: true }).fill("violet tractor");
  await send(page);
  await expect(page.getByText("Your login is an e-mail address, like ana@example.com.")).toBeVisible();
  await expect(page.getByLabel("Login")).toBeFocused();
  await expect(page.getByLabel("Login")).toHaveValue("ana");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("violet tractor");
});

test("a judge that comes after an answer leaves the focus where it is", async ({ page }) => {
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  const release = await holdScripts(page);
  await page.getByLabel("Login").fill("ana");
  await send(page);
  await expect(page.getByText("Enter your password.")).toBeVisible();
  const password = page.getByLabel("Password", { exact: true });
  await password.pressSequentially("violet");
  const judge = page.waitForResponse("**/*.js");
  release();
  await (await judge).finished();
  await page.evaluate(() => new Promise((rested) => requestIdleCallback(rested)));
  await expect(password).toBeFocused();
  await expect(password).toHaveValue("violet");
});

test("a form that the outer door turns away says what was said there, and one without any answer says so", async ({ browser }) => {
  const page = await unwatched(browser);
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await page.getByLabel("Login").fill("ana@example.com");
  await page.getByLabel("Password", { exact: true }).fill("violet tractor");
  await page.route("**/sign-in", (route) => route.continue({ postData: `${route.request().postData()}${" ".repeat(100_000)}` }));
  await send(page);
  await expect(refusal(page, "This is more than the portal takes at once. Please send less.")).toBeFocused();
  await page.route("**/sign-in", (route) => route.abort());
  await send(page);
  await expect(refusal(page, "The portal did not answer. What you typed is still here")).toBeFocused();
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("violet tractor");
});

const refusal = (page: Page, words: string) => page.getByRole("alert").filter({ hasText: words });

/** Requests that fail are complaints in the console, and here they are meant. */
const unwatched = (browser: Browser) => browser.newPage({ baseURL: portalUrl() });

const send = (page: Page) => page.getByRole("button", { name: "Sign in" }).click();
