import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium, expect, type Page } from "@playwright/test";
import { runCommand, say, withProgress } from "@/lib/cli/say";
import { chromiumOptions } from "./chromium";
import { signIn } from "./portal";
import { newDataDir, startTrial, stopTrial, trialSettings } from "./trial";
import { heading, typeToken } from "./two-factor";

const FOLDER = join(import.meta.dirname, "../../.readme");

/** Draws the pictures of the README anew: a trial with the demo's people in it, as a browser shows it. */
async function drawPictures(): Promise<number> {
  const browser = await chromium.launch(await chromiumOptions());
  const dataDir = await newDataDir();
  const { portal, url } = await withProgress("Starting a trial", () => startTrial(dataDir));
  try {
    const people = await withProgress("Filling it with the demo's people", () => demoOutput(dataDir));
    await drawWayIn(browser, url, people);
    await drawPortal(browser, url, people);
  } finally {
    await browser.close();
    await stopTrial(portal, "SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
}

/** What `npm run demo` prints: the password of all, and a line with each person's present 2FA token. */
async function demoOutput(dataDir: string): Promise<string> {
  const line = ["--conditions=react-server", "--import", "tsx", "lib/cli/demo.ts"];
  return (await promisify(execFile)(process.execPath, line, { env: trialSettings(dataDir) })).stdout;
}

const passwordIn = (people: string) => /password is "([^"]+)"/.exec(people)?.[1] ?? "";
const tokenIn = (people: string, login: string) => new RegExp(`^${login} +\\w+ +(\\d{6})`, "m").exec(people)?.[1] ?? "";

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  return browser.newPage({ baseURL, viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC" });
}

async function draw(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  // The page's own scripts have begun when the moments are those of the reader.
  await expect(page.locator("time", { hasText: /UTC$/ })).toHaveCount(0);
  await page.evaluate("document.activeElement?.blur()");
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  say(`${name}.png`);
}

async function drawWayIn(browser: Browser, url: string, people: string): Promise<void> {
  const page = await newPage(browser, url);
  await page.goto("/sign-in");
  await draw(page, "sign-in");
  await signIn(page, "uma.patel@example.com", passwordIn(people));
  await heading(page, "2FA setup");
  await page.setViewportSize({ width: 1280, height: 1300 });
  await draw(page, "two-factor-setup");
  await page.context().close();
}

async function drawPortal(browser: Browser, url: string, people: string): Promise<void> {
  const page = await newPage(browser, url);
  const login = "ada.brandt@example.com";
  await signIn(page, login, passwordIn(people));
  await typeToken(page, tokenIn(people, login));
  await heading(page, "Welcome");
  await page.setViewportSize({ width: 1280, height: 880 });
  await draw(page, "welcome");
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [name, path] of [
    ["users", "/users"],
    ["audit-log", "/audit"],
    ["invite", "/users/invite"],
  ] as const) {
    await page.goto(path);
    await draw(page, name);
  }
  await page.goto("/users?q=igor.markovic");
  await page.getByRole("link", { name: "Igor Marković" }).click();
  await heading(page, "Igor Marković");
  await draw(page, "person");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/users?sort=last-sign-in&order=down");
  await draw(page, "users-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/users?q=ma");
  await page.getByRole("table").evaluate((table) => table.scrollIntoView());
  await draw(page, "users-phone");
}

await runCommand(drawPictures);
