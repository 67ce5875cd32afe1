import type { Page } from "@playwright/test";
import {
  dress,
  enter,
  expect,
  holdScripts,
  invitedPerson,
  LOOKS,
  mailsTo,
  mailTo,
  newLogin,
  portalUrl,
  signIn,
  temporaryIn,
  test,
} from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

const check = (page: Page) => page.getByRole("button", { name: "Check the list" }).click();

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a pasted list says what is wrong with which row, and then invites everybody else once", async ({ page, browser }) => {
      const { login: admin } = await enter(page, "admin");
      const [ana, ben] = [newLogin(), newLogin()];
      await page.goto("/users/invite");
      await check(page);
      await expect(page.getByText("There is nobody in this list yet.")).toBeVisible();
      await page
        .getByLabel("One person per line")
        .fill(`Ana Ruiz <${ana}>\n${ben}, Ben Okafor, admin\n${admin}\nBen, ${ben.toUpperCase()}\nnobody`);
      await check(page);
      await heading(page, "Invitation list");
      await expect(page.getByText("Nothing is sent yet. 2 to be invited, 2 skipped, 1 wrong.")).toBeVisible();
      await expect(page.getByRole("row", { name: "5 nobody This row has no e-mail address." })).toBeVisible();
      await expect(page.getByRole("row", { name: /^3 .*There is already an account/ })).toBeVisible();
      await expect(page.getByRole("row", { name: /^4 .*Row 2 has the same address/ })).toBeVisible();
      await expect(page.getByText("You can correct them once the others are sent.")).toBeVisible();
      expect(await mailsTo(ana)).toBe(0);
      await page.getByRole("button", { name: "Send 2 invitations" }).click();
      await expect(page.getByText("of 2 invited")).toBeVisible();
      const { text } = await mailTo(ben, /invitation/i);
      await mailTo(ana, /invitation/i);
      if (!scripts) await page.reload();
      await expect(page.getByText("2 of 2 invited")).toBeVisible();
      expect([await mailsTo(ana), await mailsTo(ben)]).toEqual([1, 1]);
      await heading(page, "Correct them, as a list of their own");
      await expect(page.getByText("once the others are sent")).toBeHidden();

      await page.goto(`/users?q=${ana}`);
      await expect(page.getByText("Mail accepted")).toBeVisible();
      const theirs = await browser.newPage({ baseURL: portalUrl() });
      await signIn(theirs, ben, temporaryIn(text));
      await heading(theirs, "Set a new password");
      await theirs.close();
    });

    test("what fits all the people who are ticked is done to them, and whom it does not fit is named", async ({ page }) => {
      const { login: admin } = await enter(page, "admin");
      const people = [await invitedPerson(), await invitedPerson()];
      const part = admin.slice(0, 4);
      await page.goto(`/users?q=${part}&sort=login`);
      for (const login of [admin, ...people.map(({ login: theirs }) => theirs)]) {
        await page.goto(`/users?q=${login}`);
        await expect(page.getByRole("button", { name: "Block", exact: true })).toBeHidden();
        await page.getByRole("checkbox", { name: "Select Ana Ruiz" }).check();
        await expect(page.getByRole("button", { name: "Block", exact: true })).toBeVisible();
      }
      const ids = await Promise.all([admin, ...people.map(({ login }) => login)].map((login) => idOf(page, login)));
      await page.goto(`/users/selected?action=block&${ids.map((id) => `id=${id}`).join("&")}`);
      await heading(page, "Block");
      await expect(page.getByText("You cannot do this to your own account.")).toBeVisible();
      await page.getByRole("button", { name: "Block", exact: true }).click();
      await expect(page.getByText("Done: Block, 2 people.")).toBeVisible();
      for (const { login } of people) await mailTo(login, /blocked/);
    });
  });
}

/** By the link of the person's line, as another request of the same browser reads it. */
async function idOf(page: Page, login: string): Promise<string> {
  const list = await page.request.get(`/users?q=${login}`);
  return /\/users\/([0-9a-f-]{36})\?/.exec(await list.text())?.[1] ?? "";
}

test("a CSV file of 5,000 rows with a heading is read, and the box above its column ticks everybody", async ({ page }) => {
  await enter(page, "admin");
  const [ana, ben] = [newLogin(), newLogin()];
  await page.goto("/users/invite");
  const others = Array.from({ length: 4998 }, (_, number) => `Person ${number};${number}.${ana};Support`);
  const text = ["Name;E-Mail;Team", `Ana Ruiz;${ana};Billing`, `Zoë;${ben};Support`, ...others].join("\r\n");
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel("Or a CSV file").setInputFiles(file);
  await check(page);
  await expect(page.getByRole("row", { name: `3 ${ben} Zoë Staff Optional` })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send 5,000 invitations" })).toBeVisible();
  await page.getByRole("link", { name: "Invite users" }).click();
  await expect(page.getByText("Checked, not sent: 5,000 still to be invited").first()).toBeVisible();
  await page.goto("/users");
  await page.getByRole("checkbox", { name: "Select everybody on this page" }).check();
  expect(await page.getByRole("checkbox", { checked: false }).count()).toBe(0);
});

test("what is wrong with a file is said at the file", async ({ page }) => {
  await enter(page, "admin");
  await page.goto("/users/invite");
  const field = page.getByLabel("Or a CSV file");
  await field.setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(" \r\n") });
  await check(page);
  await expect(field).toHaveAccessibleDescription(/There is nobody in this list yet\./);
  await expect(page.getByLabel("One person per line")).not.toHaveAccessibleDescription(/nobody in this list/);
});

test("choosing the role of an admin proposes two-factor authentication", async ({ page }) => {
  await enter(page, "admin");
  await page.goto("/users/invite");
  const box = page.getByRole("checkbox", { name: "Require two-factor authentication", exact: true });
  await page.getByLabel("Role", { exact: true }).selectOption("admin");
  await expect(box).toBeChecked();
  await page.getByLabel("Role", { exact: true }).selectOption("staff");
  await expect(box).not.toBeChecked();
});

test("the role of an admin proposes it, too, when it was chosen before the scripts arrived, and the box stays free", async ({ page }) => {
  await enter(page, "admin");
  const release = await holdScripts(page);
  await page.goto("/users/invite", { waitUntil: "commit" });
  const box = page.getByRole("checkbox", { name: "Require two-factor authentication", exact: true });
  await page.getByLabel("Role", { exact: true }).selectOption("admin");
  await expect(box).not.toBeChecked();
  release();
  await expect(box).toBeChecked();
  await box.uncheck();
  await page.getByLabel("Name", { exact: true }).fill("Ana");
  await expect(box).not.toBeChecked();
});

for (const [colorScheme, width] of LOOKS) {
  test(`axe finds nothing in the ${colorScheme} pages of a list at ${width} pixels, and nothing is wider than the window`, async ({
    page,
  }) => {
    const look = await dress(page, colorScheme, width);
    const { login } = await enter(page, "admin");
    await page.goto("/users/invite");
    await page.getByLabel("One person per line").fill(`${newLogin()}\n${login}\nnobody`);
    await check(page);
    await heading(page, "Invitation list");
    await look();
    await page.getByRole("button", { name: "Send 1 invitation" }).click();
    await expect(page.getByText("1 of 1 invited")).toBeVisible();
    await look();
    await page.goto(`/users/selected?action=block&id=${await idOf(page, login)}`);
    await look();
    await page.goto(`/users?q=${login}`);
    await page.getByRole("checkbox", { name: "Select Ana Ruiz" }).check();
    await look();
    await page.goto(`/users/invite`);
    await look();
  });
}
