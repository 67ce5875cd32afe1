import { createHash, randomUUID } from "node:crypto";
import { startPortal } from "@/tests/support/more-portals";
import { expect, sql, test } from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

test("the last admin who can sign in is neither blocked nor demoted nor deleted, by an admin who could not sign in again either [D15]", async ({
  page,
}) => {
  const name = `last_admin_${randomUUID().replaceAll("-", "")}`;
  const shared = sql();
  await shared`create database ${shared(name)}`;
  await shared.end();
  const portal = await startPortal({ DATABASE_URL: addressOf(name) });
  const db = sql(addressOf(name));
  // Ben is signed in, and guesses of others blocked his account meanwhile.
  const facts = { role: "admin", password_hash: "a hash", password_changed_at: new Date(), last_sign_in_at: new Date() };
  const blocked = { blocked_at: new Date(), blocked_reason: "wrong_passwords" };
  const [ana] = await db<{ id: string }[]>`insert into users ${db({ ...facts, name: "Ana Ruiz", email: "ana@example.com" })} returning id`;
  const [ben] = await db<
    { id: string }[]
  >`insert into users ${db({ ...facts, ...blocked, name: "Ben", email: "ben@example.com" })} returning id`;
  const token = randomUUID();
  const sessionToken = createHash("sha256").update(token).digest("base64url");
  await db`insert into sessions (session_token, user_id, expires) values (${sessionToken}, ${ben?.id ?? ""}, now() + interval '15 minutes')`;
  await page.context().addCookies([{ name: "sid", value: token, url: portal.url }]);

  for (const action of ["block", "make-staff", "delete"]) {
    await page.goto(`${portal.url}/users/${ana?.id}/${action}`);
    await expect(page.getByText("This is the last admin who can sign in, so nothing was done.")).toBeVisible();
  }
  await db`update users set blocked_at = null, blocked_reason = null where id = ${ben?.id ?? ""}`;
  await page.goto(`${portal.url}/users/${ana?.id}/block`);
  await heading(page, "Block");
  await expect(page.getByRole("button", { name: "Block", exact: true })).toBeVisible();
  await page.goto("about:blank");
  await db.end();
  await portal.stop();
});

/** Another database of the tests' server. */
function addressOf(database: string): string {
  const url = new URL(process.env["DATABASE_URL"] ?? "");
  url.pathname = `/${database}`;
  return url.href;
}
