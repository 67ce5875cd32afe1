import { randomBytes } from "node:crypto";
import { chromium, type Page, type Response } from "@playwright/test";
import { type Portal, startPortal } from "@/tests/support/more-portals";
import {
  test as base,
  expect,
  invitedPerson,
  newLogin,
  PASSWORD,
  portalUrl,
  setNewPassword,
  signIn,
  signOut,
  sql,
} from "@/tests/support/portal";
import { enrolledPerson, heading, typeRecoveryCode, typeToken, wrongToken } from "@/tests/support/two-factor";

const LIMIT = 3;
const WAIT =
  "Too many failed sign-ins came from your network address. Please wait about 10 minutes and try again; your account is not affected.";

/** Two portals with one database and one proxy in front, which says where a browser is: in a /64 that no other test uses. */
const test = base.extend<{ prefix: string }, { portals: [Portal, Portal] }>({
  portals: [
    async ({}, use) => {
      const settings = { ADDRESS_LIMIT: String(LIMIT), TRUSTED_PROXIES: "1" };
      const portals = await Promise.all([startPortal(settings), startPortal(settings)]);
      await use(portals);
      await Promise.all(portals.map(({ stop }) => stop()));
    },
    { scope: "worker", timeout: 60_000 },
  ],
  launchOptions: [async ({ launchOptions, portals }, use) => use({ ...launchOptions, args: leadTo(portals[0]) }), { scope: "worker" }],
  prefix: async ({}, use) => use(newPrefix()),
  extraHTTPHeaders: async ({ prefix }, use) => use({ "x-forwarded-for": `${prefix}::1` }),
});

// The portals are started once: all tests of this file run in one worker.
test.describe.configure({ mode: "default" });

/** For Chromium: the name of the portal under test, at which forms must begin, means this one. */
const leadTo = ({ url }: Portal) => [`--host-resolver-rules=MAP ${new URL(portalUrl()).host} ${new URL(url).host}`];

const newPrefix = () => `2001:db8:a${randomBytes(2).toString("hex").slice(1)}:b${randomBytes(2).toString("hex").slice(1)}`;
const comeFrom = (page: Page, address: string) => page.setExtraHTTPHeaders({ "x-forwarded-for": address });

/** The answer to the form that `send` sends: of the page itself without JavaScript, of a call of the action with it. */
async function answerTo(page: Page, send: () => Promise<unknown>): Promise<Response> {
  const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), send()]);
  return answer;
}

async function expectWait(page: Page, answer: Response) {
  await expect(page.getByText(WAIT)).toBeVisible();
  expect(answer.status()).toBe(429);
  const seconds = Number(answer.headers()["retry-after"]);
  expect(seconds).toBeGreaterThan(9 * 60);
  expect(seconds).toBeLessThanOrEqual(10 * 60);
}

async function guess(page: Page, login = newLogin()) {
  const answer = await answerTo(page, () => signIn(page, login, "a wrong password"));
  await expect(page.getByText("Wrong login or password.")).toBeVisible();
  expect(answer.status()).toBe(200);
  expect(answer.headers()["retry-after"]).toBeUndefined();
}

async function eventsFrom(prefix: string): Promise<number> {
  const db = sql();
  const [row] = await db`select count(*)::int as count from audit_events where address like ${`${prefix}:%`}`;
  await db.end();
  return row?.["count"] as number;
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("wrong passwords of one /64 add up over two portals, and then it must wait, whatever is typed [D8] [ASVS 2.4.1] [RFC 6585 4]", async ({
      page,
      portals,
      launchOptions,
      prefix,
    }) => {
      const { login, temporary } = await invitedPerson();
      const browser = await chromium.launch({ ...launchOptions, args: leadTo(portals[1]) });
      const elsewhere = await browser.newPage({
        baseURL: portalUrl(),
        javaScriptEnabled: scripts,
        extraHTTPHeaders: { "x-forwarded-for": `${prefix}:ffff::2` },
      });
      await guess(page);
      await guess(elsewhere, login);
      await guess(page);
      for (const visitor of [page, elsewhere]) {
        await expectWait(visitor, await answerTo(visitor, () => signIn(visitor, login, temporary)));
        await expect(visitor.getByLabel("Login")).toHaveValue(login);
        await expectWait(visitor, await answerTo(visitor, () => signIn(visitor, newLogin(), "a wrong password")));
      }
      expect(await eventsFrom(prefix)).toBe(LIMIT);
      await browser.close();

      await comeFrom(page, `${newPrefix()}::1`);
      await signIn(page, login, temporary);
      await heading(page, "Set a new password");
    });
  });
}

test("signing in gives its own try back, and clears no other", async ({ page }) => {
  const { login, temporary } = await invitedPerson();
  for (let count = 1; count < LIMIT; count += 1) await guess(page);
  await signIn(page, login, temporary);
  await setNewPassword(page, PASSWORD);
  await heading(page, "Welcome");
  await signOut(page);
  await signIn(page, login, PASSWORD);
  await heading(page, "Welcome");
  await signOut(page);
  await guess(page);
  await expectWait(page, await answerTo(page, () => signIn(page, login, PASSWORD)));
});

test("wrong 2FA tokens and recovery codes are counted, too", async ({ page, prefix }) => {
  await comeFrom(page, `${newPrefix()}::1`);
  const { login, key } = await enrolledPerson();
  await comeFrom(page, `${prefix}::1`);
  for (let count = 1; count <= LIMIT - 2; count += 1) await guess(page);
  await signIn(page, login, PASSWORD);
  await typeToken(page, wrongToken(key));
  await expect(page.getByText("This token is not right.")).toBeVisible();
  await typeRecoveryCode(page, "aaaaa-aaaaa-aaaaa-aaaaa");
  await expect(page.getByText("This is not one of your unused recovery codes.")).toBeVisible();
  await expectWait(page, await answerTo(page, () => page.getByRole("button", { name: "Sign in" }).click()));
  await page.goto("/two-factor");
  await expectWait(page, await answerTo(page, () => typeToken(page, wrongToken(key))));
});

test("every asked-for reset link is counted for good", async ({ page, prefix }) => {
  const ask = async () => {
    await page.goto("/forgot-password");
    await page.getByLabel("Login").fill(newLogin());
    return answerTo(page, () => page.getByRole("button").click());
  };
  for (let count = 1; count <= LIMIT; count += 1) {
    await ask();
    await expect(page).toHaveURL("/forgot-password?sent");
  }
  await expectWait(page, await ask());
  expect(await eventsFrom(prefix)).toBe(LIMIT);
});
