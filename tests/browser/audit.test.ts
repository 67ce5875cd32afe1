import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { dress, enter, expect, LOOKS, newLogin, portalUrl, signIn, sql, test, verifyAudit } from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

/** The support code that the page shows. */
async function codeOn(page: Page): Promise<string> {
  const [, code = ""] = /^Support code: ([A-Z2-9]{4}-[A-Z2-9]{4})$/.exec(await page.getByText("Support code:").innerText()) ?? [];
  expect(code).not.toBe("");
  return code;
}

test("an admin filters and pages the log, and takes what is shown away as CSV", async ({ page }) => {
  const { login } = await enter(page, "admin");
  const db = sql();
  const [row] = await db`select id from users where email = ${login}`;
  await db`insert into audit_events (at, type, account_id, address, user_agent, details, request)
    select now() - n * interval '1 day', 'reminded', ${row?.["id"]}, '203.0.113.' || n, '=1+1', '{"why": "expired"}', 'aaaa-bbbb' from generate_series(1, 120) n`;
  await db.end();
  await page.getByRole("link", { name: "Audit log" }).click();
  await heading(page, "Audit log");
  await page.getByLabel("Person").fill(login.toUpperCase());
  await page.getByLabel("Event").selectOption("Reminded of the next due date");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("row")).toHaveCount(51);
  await expect(page.getByRole("cell", { name: "203.0.113.50" })).toBeVisible();
  await page.getByRole("link", { name: "Older events" }).click();
  await expect(page.getByRole("cell", { name: "203.0.113.100" })).toBeVisible();
  await page.getByRole("link", { name: "Newer events" }).click();
  await expect(page.getByRole("cell", { name: "203.0.113.50" })).toBeVisible();

  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("First day").fill(day);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("row")).toHaveCount(4);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export as CSV" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/);
  const { data } = Papa.parse<Record<string, string>>(await readFile(await file.path(), "utf8"), {
    header: true,
    delimiter: ",",
    skipEmptyLines: true,
  });
  expect(data.map(({ address }) => address)).toEqual([1, 2, 3].map((number) => `203.0.113.${number}`));
  expect(data[0]).toMatchObject({ login, person: "Ana Ruiz", type: "reminded", details: "the password's age", browser: "'=1+1" });
  // As the pages show it, so that whoever looks for one finds it.
  expect(data[0]?.["support code"]).toBe("AAAA-BBBB");
  expect(data[0]?.["time"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  await page.getByLabel("Event").selectOption("Audit log exported");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("cell", { name: `from: ${day} · event: Reminded of the next due date · person: ${login}` })).toBeVisible();
  await page.getByLabel("Person").fill("somebody else");
  await page.getByRole("link", { name: "Audit log" }).click();
  for (const label of ["Person", "Event", "First day"]) await expect(page.getByLabel(label)).toHaveValue("");
});

test("whoever is refused at the door tells a code, and an admin who types it into the search of the users finds why", async ({
  page,
  browser,
}) => {
  await enter(page, "admin");
  const stranger = await browser.newPage({ baseURL: portalUrl() });
  await signIn(stranger, newLogin(), "violets are blue");
  const code = await codeOn(stranger);
  await stranger.close();
  await page.goto("/users");
  await page.getByLabel("Search").fill(code.toLowerCase().replace("-", ""));
  await expect(page).toHaveURL(`/audit?code=${code.toLowerCase()}`);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("cell", { name: "no account has this login" })).toBeVisible();
  await expect(page.getByText("violets")).toBeHidden();

  await page.goto("/audit?person=nobody+at+all");
  await expect(page.getByText("Nothing that matches this search was recorded.")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("staff read neither page nor file, and their code leads an admin to the refusal [ASVS 8.2.1]", async ({ page, browser }) => {
    await enter(page);
    await expect(page.getByRole("link", { name: "Audit log" })).toBeHidden();
    const refused = await page.request.get("/audit/export");
    expect([refused.status(), await refused.text()]).toEqual([403, "Only admins may do this, so nothing was done."]);
    expect((await page.goto("/audit"))?.status()).toBe(403);
    await heading(page, "Only for admins");
    const code = await codeOn(page);

    const theirs = await browser.newPage({ baseURL: portalUrl(), javaScriptEnabled: false });
    await enter(theirs, "admin");
    await theirs.goto("/users");
    await theirs.getByLabel("Search").fill(code);
    await theirs.getByRole("button", { name: "Search" }).click();
    await expect(theirs.getByRole("cell", { name: "wanted: audit · for admins only" })).toBeVisible();
    await theirs.getByRole("link", { name: "Ana Ruiz" }).first().click();
    await theirs.getByRole("link", { name: "Full audit log" }).click();
    await theirs.getByLabel("Event").selectOption("Access denied");
    await theirs.getByRole("button", { name: "Show" }).click();
    await expect(theirs.getByRole("cell", { name: "wanted: audit/export · for admins only" })).toBeVisible();
    await theirs.close();
  });
});

for (const [colorScheme, width] of LOOKS) {
  test(`axe finds nothing in the ${colorScheme} log at ${width} pixels, and nothing is wider than the window`, async ({ page }) => {
    const look = await dress(page, colorScheme, width);
    await enter(page, "admin");
    await page.goto("/audit");
    await heading(page, "Audit log");
    await look();
  });
}

test("a page that failed shows a code, and the record under it says which page, not why", async ({ browser }) => {
  // Not the page of the fixture, which takes the browser's complaint about the answer 500 for a fault.
  const page = await browser.newPage({ baseURL: portalUrl() });
  const { login } = await enter(page, "admin");
  const db = sql();
  await db`update sessions set recovery_codes = 'sealed by nobody' where user_id = (select id from users where email = ${login})`;
  await db.end();
  await page.goto("/account/recovery-codes?typed=violets");
  await heading(page, "Something went wrong");
  const [, code = ""] = /^Support code: (\S+)$/.exec(await page.getByText("Support code:").innerText()) ?? [];
  await page.goto(`/users?q=${encodeURIComponent(code)}`);
  await expect(page.getByRole("rowheader", { name: "Page failed" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "/account/recovery-codes", exact: true }).first()).toBeVisible();
  await page.close();
});

test("the check of the chain says that all is well, beside a running portal, and finds what is not as it was", async () => {
  const checked = await verifyAudit();
  expect([checked.code, checked.output]).toEqual([0, expect.stringMatching(/^Events: \d+, none of them changed, missing or inserted\.$/m)]);
  const [, id = "", hash = ""] = /The newest one: (\d+) ([0-9a-f]{64})/.exec(checked.output) ?? [];
  const other = await verifyAudit(id, hash.replace(/./g, "0"));
  expect([other.code, other.output]).toEqual([1, expect.stringContaining(`Event ${id} was changed or inserted.`)]);
  const mistyped = await verifyAudit(`--newest=${id}`);
  expect([mistyped.code, mistyped.output]).toEqual([1, expect.stringContaining("Usage: npm run audit:verify")]);
});
