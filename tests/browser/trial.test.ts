import { rm } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import type { Page } from "@playwright/test";
import { expect, PASSWORD, setNewPassword, signIn, temporaryIn, test } from "@/tests/support/portal";
import { newDataDir, startTrial, stopTrial } from "@/tests/support/trial";

test("the trial starts with nothing set, shows the first invitation, and keeps its data over a restart and a kill", async ({ browser }) => {
  // A window of its own: this one is meant to see its portal die.
  const page = await browser.newPage();
  test.setTimeout(120_000);
  const dataDir = await newDataDir();
  let { portal, url } = await startTrial(dataDir);
  try {
    expect(new URL(url).hostname).toBe("localhost");
    for (const address of otherAddresses()) await expect(fetch(`http://${address}:${new URL(url).port}/api/health`)).rejects.toThrow();
    await page.goto(`${url.replace("localhost", "127.0.0.1")}/outbox`);
    await expect(page).toHaveURL(`${url}/outbox`);
    await expect(page.getByText("Trial mode:").first()).toBeVisible();
    const temporary = temporaryIn((await page.locator("pre").first().textContent()) ?? "");
    await signInAt(page, url, temporary);
    await setNewPassword(page, PASSWORD);
    await expect(page.getByText("Trial mode:").first()).toBeVisible();

    await stopTrial(portal, "SIGKILL");
    ({ portal, url } = await startTrial(dataDir));
    await page.goto(url);
    await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
    await page.context().clearCookies();
    await signInAt(page, url, PASSWORD);
    await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  } finally {
    await stopTrial(portal, "SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** This machine's addresses besides the loopback, where a trial must not be heard. */
const otherAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);

const signInAt = (page: Page, url: string, password: string) => signIn(page, "admin@example.com", password, `${url}/sign-in`);
