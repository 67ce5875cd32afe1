import type { Browser, Page } from "@playwright/test";
import { hiddenFieldsIn } from "@/tests/support/form-post";
import {
  dress,
  enter,
  expect,
  holdScripts,
  LOOKS,
  mailTo,
  newLogin,
  PASSWORD,
  portalUrl,
  setNewPassword,
  settledPerson,
  signIn,
  temporaryIn,
  test,
} from "@/tests/support/portal";
import { enrol, heading } from "@/tests/support/two-factor";

const INVITED = /invitation/;

/** An admin on the list, which shows this person alone. */
async function find(page: Page, login: string) {
  await page.goto(`/users?q=${encodeURIComponent(login)}`);
  await heading(page, "Users");
}

/** Of the person's own page, without the way back to the list. */
const hrefOf = async (page: Page) => (await page.getByRole("link", { name: "Ana Ruiz" }).getAttribute("href"))?.split("?")[0];

async function choose(page: Page, action: string) {
  await page.getByRole("button", { name: "Actions for Ana Ruiz" }).click();
  await page.getByRole("link", { name: action, exact: true }).click();
  await page.getByRole("button", { name: action, exact: true }).click();
  await expect(page.getByText(`Done: ${action}, Ana Ruiz.`)).toBeVisible();
}

/** Somebody signed in, in a browser of their own. */
async function colleague(browser: Browser, role: "admin" | "staff" = "staff") {
  const context = await browser.newContext({ baseURL: portalUrl() });
  const page = await context.newPage();
  const { login } = await enter(page, role);
  return { page, login, leave: () => context.close() };
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("an admin invites from the list, and the person's line tells how far they are", async ({ page, browser }) => {
      await enter(page, "admin");
      const login = newLogin();
      await page.getByRole("link", { name: "Users" }).click();
      await page.getByRole("link", { name: "Invite user" }).click();
      await page.getByLabel("E-mail").fill(` ${login.toUpperCase()} `);
      await page.getByRole("button", { name: "Send invitation" }).click();
      await expect(page.getByText("Enter a name.")).toBeVisible();
      await page.getByLabel("Name").fill("Ana Ruiz");
      await page.getByLabel("Require two-factor authentication").check();
      await page.getByRole("button", { name: "Send invitation" }).click();
      await expect(page.getByText(`${login} is invited`)).toBeVisible();
      const { text } = await mailTo(login, /invitation/i);

      await page.getByLabel("E-mail").fill(login);
      await page.getByLabel("Name").fill("Ana Ruiz");
      await page.getByRole("button", { name: "Send invitation" }).click();
      await expect(page.getByText("There is already an account for this address.")).toBeVisible();

      await find(page, login);
      await expect(page.getByRole("cell", { name: "Invited" })).toBeVisible();
      await expect(page.getByRole("cell", { name: "To set up" })).toBeVisible();
      await page.getByRole("link", { name: "Ana Ruiz" }).click();
      await expect(page.getByText("invitation: accepted by the mail service")).toBeVisible();

      const theirs = await browser.newPage({ baseURL: portalUrl() });
      await signIn(theirs, login, temporaryIn(text));
      await setNewPassword(theirs, PASSWORD);
      await heading(theirs, "2FA setup");
      await theirs.close();
    });

    test("a resent invitation voids the one before, a revoked one is void at once, and both can be resent [D12]", async ({
      page,
      browser,
    }) => {
      await enter(page, "admin");
      const theirs = await browser.newPage({ baseURL: portalUrl() });
      const login = newLogin();
      await page.goto("/users/invite");
      await page.getByLabel("E-mail").fill(login);
      await page.getByLabel("Name").fill("Ana Ruiz");
      await page.getByRole("button", { name: "Send invitation" }).click();
      const first = temporaryIn((await mailTo(login, INVITED)).text);
      await find(page, login);
      await choose(page, "Resend invitation");
      await expect.poll(async () => temporaryIn((await mailTo(login, INVITED)).text)).not.toBe(first);
      const second = temporaryIn((await mailTo(login, INVITED)).text);
      await signIn(theirs, login, first);
      await expect(theirs.getByText("Wrong login or password.")).toBeVisible();
      await choose(page, "Revoke invitation");
      await mailTo(login, /access .* revoked/);
      await signIn(theirs, login, second);
      await expect(theirs.getByText("Wrong login or password.")).toBeVisible();
      await choose(page, "Resend invitation");
      await expect.poll(async () => temporaryIn((await mailTo(login, INVITED)).text)).not.toBe(second);
      await signIn(theirs, login, temporaryIn((await mailTo(login, INVITED)).text));
      await heading(theirs, "Set a new password");
      await theirs.close();
    });

    test("a block ends the person's sessions at their next click, is told by mail, and is lifted as it was set [ASVS 7.4.2] [ASVS 7.4.5]", async ({
      page,
      browser,
    }) => {
      await enter(page, "admin");
      const { page: theirs, login, leave } = await colleague(browser);
      await find(page, login);
      await page.getByRole("button", { name: "Actions for Ana Ruiz" }).click();
      await page.getByRole("link", { name: "Block", exact: true }).click();
      await expect(page.getByText("Ends 1 session.")).toBeVisible();
      await page.getByRole("button", { name: "Block", exact: true }).click();
      await expect(page.getByRole("cell", { name: "Blocked by an admin" })).toBeVisible();
      await theirs.reload();
      await heading(theirs, "Sign in");
      await mailTo(login, /blocked/);
      await signIn(theirs, login, PASSWORD);
      await expect(theirs.getByText("Wrong login or password.")).toBeVisible();
      await choose(page, "Unblock");
      await signIn(theirs, login, PASSWORD);
      await heading(theirs, "Welcome");
      await leave();
    });

    test("an address that names nobody, or nothing that can be done, says so", async ({ page }) => {
      await enter(page, "admin");
      const nobody = "/users/00000000-0000-4000-8000-000000000000";
      for (const path of [nobody, `${nobody}/block`, "/users/x/praise", "/users/invite/x", "/users/selected?id=x&action=block"]) {
        expect((await page.goto(path))?.status(), path).toBe(404);
        await heading(page, "Page not found");
      }
    });

    test("staff are refused in the portal's own words, with 403, and the record says so [ASVS 8.2.1]", async ({ page }) => {
      await enter(page);
      await expect(page.getByRole("link", { name: "Users" })).toBeHidden();
      const nobody = "00000000-0000-4000-8000-000000000000";
      for (const path of ["/users", "/users/invite", `/users/${nobody}`, `/users/${nobody}/block`]) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(403);
        await heading(page, "Only for admins");
      }
    });
  });
}

test("a browser that calls its language by no tag of any is told dates all the same", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "languages", { value: ["en-US@posix", "en"] }));
  await enter(page);
  await page.goto("/account");
  // Until the scripts are there, and without them, it is UTC.
  await expect(page.locator("main time").first()).not.toContainText("UTC");
});

test("what was typed and ticked in the list before the scripts arrived is followed when they do", async ({ page }) => {
  const { login } = await enter(page, "admin");
  const release = await holdScripts(page);
  await page.goto("/users", { waitUntil: "commit" });
  await page.getByLabel("Search").fill(login);
  release();
  await expect(page).toHaveURL(`/users?q=${encodeURIComponent(login)}`);
  const again = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("checkbox", { name: "Select everybody on this page" }).check();
  const person = page.getByRole("checkbox", { name: /Ana Ruiz/ });
  await expect(person).not.toBeChecked();
  again();
  await expect(person).toBeChecked();
});

test("what is searched for without a network is followed when it is back, and the page stays", async ({ page, context }) => {
  const { login } = await enter(page, "admin");
  await page.goto("/users", { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.getByLabel("Search").fill(login);
  await page.getByLabel("Role").selectOption("admin");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(false);
  await expect(page).toHaveURL(`/users?q=${encodeURIComponent(login)}&role=admin`);
});

test("on a phone, what can be done to those who are ticked is in sight at once", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (let count = 0; count < 8; count += 1) await settledPerson();
  await enter(page, "admin");
  await page.goto("/users");
  await page
    .getByRole("checkbox", { name: /Ana Ruiz/ })
    .first()
    .check();
  const bar = page.getByRole("group", { name: "Selected people" });
  await expect(bar.getByRole("button").first()).toBeInViewport({ ratio: 1 });
});

test("what is done to somebody of a filtered list leads back to it", async ({ page }) => {
  await enter(page, "admin");
  const { login } = await settledPerson();
  const list = `/users?q=${encodeURIComponent(login)}&sort=login`;
  const choose = async (action: string) => {
    await page.goto(list);
    await page.getByRole("button", { name: "Actions for" }).click();
    await page.getByRole("link", { name: action, exact: true }).click();
  };
  await choose("Block");
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page).toHaveURL(list);
  await choose("Block");
  await page.getByRole("button", { name: "Block", exact: true }).click();
  await expect(page.getByText("Done: Block, Ana Ruiz.")).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue(login);
  await page.getByRole("rowheader").getByRole("link").click();
  await page.getByRole("main").getByRole("link", { name: "Users" }).click();
  await expect(page).toHaveURL(list);
});

test("the list follows what is typed; search, filter, sort and page are in the address", async ({ page }) => {
  const { login } = await enter(page, "admin");
  await page.goto("/users");
  await page.getByLabel("Search").pressSequentially(login.slice(0, 12).toUpperCase());
  await expect(page).toHaveURL(`/users?q=${login.slice(0, 12).toUpperCase()}`);
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByLabel("Role").selectOption("staff");
  await expect(page.getByText("Nobody here")).toBeVisible();
  await page.getByRole("link", { name: "Show everybody" }).click();
  await expect(page.getByLabel("Search")).toHaveValue("");
  await expect(page.getByLabel("Role")).toHaveValue("");
  await page.goBack();
  await expect(page.getByLabel("Role")).toHaveValue("staff");
  await page.getByRole("link", { name: "Show everybody" }).click();
  await page.getByLabel("Select everybody on this page").check();
  await page.getByRole("link", { name: "Login" }).click();
  await expect(page).toHaveURL("/users?sort=login");
  await expect(page.getByRole("columnheader", { name: "Login" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByLabel("Select everybody on this page")).not.toBeChecked();
  await page.getByRole("link", { name: "Login" }).click();
  await expect(page.getByRole("columnheader", { name: "Login" })).toHaveAttribute("aria-sort", "descending");
});

test("an admin resets a lost 2FA: the person's sessions end, a mail says so, and the next sign-in sets it up anew [ASVS 6.4.4]", async ({
  page,
  browser,
}) => {
  await enter(page, "admin");
  const theirs = await browser.newPage({ baseURL: portalUrl() });
  const { login } = await enrol(theirs);
  await find(page, login);
  await page.getByRole("button", { name: "Actions for Ana Ruiz" }).click();
  await page.getByRole("link", { name: "Reset 2FA", exact: true }).click();
  await expect(page.getByText("Ends 1 session.")).toBeVisible();
  await page.getByRole("button", { name: "Reset 2FA", exact: true }).click();
  await expect(page.getByText("Done: Reset 2FA, Ana Ruiz.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "To set up" })).toBeVisible();
  await mailTo(login, /two-factor authentication was reset/);
  await theirs.reload();
  await heading(theirs, "Sign in");
  await signIn(theirs, login, PASSWORD);
  await heading(theirs, "2FA setup");
  await theirs.close();
});

test("the list is worked by the keyboard alone [WCAG 2.1.1] [WCAG 2.4.3]", async ({ page, browser }) => {
  await enter(page, "admin");
  const { login, leave } = await colleague(browser);
  await page.goto("/users");
  await tabTo(page, "Search");
  await page.keyboard.type(login);
  await expect(page.getByRole("row")).toHaveCount(2);
  await tabTo(page, "Actions for Ana Ruiz");
  await page.keyboard.press("Enter");
  await tabTo(page, "Block");
  await page.keyboard.press("Enter");
  await heading(page, "Block");
  await tabTo(page, "Block");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Done: Block, Ana Ruiz.")).toBeVisible();
  await leave();
});

/** Presses Tab until whatever has this name has the focus. */
async function tabTo(page: Page, name: string) {
  const named = page
    .getByLabel(name, { exact: true })
    .or(page.getByText(name, { exact: true }))
    .and(page.locator(":focus"));
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await named.count()) return;
  }
  throw new Error(`Tab never reaches ${name}.`);
}

test("nobody blocks, demotes or deletes themselves, whatever is posted [D15]", async ({ page }) => {
  const { login } = await enter(page, "admin");
  await find(page, login);
  await page.getByRole("button", { name: "Actions for Ana Ruiz" }).click();
  for (const action of ["Block", "Make staff", "Delete"]) await expect(page.getByRole("link", { name: action, exact: true })).toBeHidden();
  const href = await hrefOf(page);
  await page.goto(`${href}/block`);
  await expect(page.getByText("You cannot do this to your own account.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Block" })).toBeHidden();
});

test("an admin's form replayed by staff or a demoted admin does nothing [ASVS 8.3.1]", async ({ page, browser }) => {
  await enter(page, "admin");
  const target = await colleague(browser);
  const other = await colleague(browser, "admin");
  await find(page, target.login);
  const href = await hrefOf(page);
  await other.page.goto(`${href}/block`);
  await find(page, other.login);
  await choose(page, "Make staff");
  await other.page.getByRole("button", { name: "Block", exact: true }).click();
  await heading(other.page, "Your session has ended");
  await signIn(other.page, other.login, PASSWORD);
  await heading(other.page, "Welcome");
  const posted = await page.request.get(`${href}/block`);
  // Before the page's own form stands Sign out.
  const [, fields = {}] = hiddenFieldsIn(await posted.text());
  const answer = await other.page.request.post(`${href}/block`, { multipart: fields, headers: { origin: portalUrl() } });
  expect(answer.status()).toBe(403);
  await target.page.reload();
  await heading(target.page, "Welcome");
  await other.leave();
  await target.leave();
});

for (const [colorScheme, width] of LOOKS) {
  test(`axe finds nothing in the ${colorScheme} pages of the user list at ${width} pixels, and nothing is wider than the window`, async ({
    page,
  }) => {
    const look = await dress(page, colorScheme, width);
    const { login } = await enter(page, "admin");
    await find(page, login);
    const href = await hrefOf(page);
    for (const path of [`/users?q=${login}`, "/users?q=nobody-at-all", "/users/invite", href ?? "", `${href}/require-two-factor`]) {
      await page.goto(path);
      await look();
    }
  });
}
