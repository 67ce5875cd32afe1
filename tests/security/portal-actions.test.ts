import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser } from "@playwright/test";
import { hiddenFieldsIn } from "@/tests/support/form-post";
import { admit, expect, invitedPerson, newLogin, PASSWORD, portalUrl, settledPerson, sql, test } from "@/tests/support/portal";

type Fields = Record<string, string>;
/** A form as somebody who may see it gets it: where it stands, and what it posts unseen. */
type Form = { path: string; fields: Fields };

/** The page's own first form; before it stands Sign out. */
async function formOf(api: APIRequestContext, path: string): Promise<Form> {
  const [, fields = {}] = hiddenFieldsIn(await (await api.get(path)).text());
  return { path, fields };
}

/** Posts it as a browser without scripts does; a value may also be of a kind that no form sends. */
const post = (api: APIRequestContext, { path, fields }: Form, typed: Record<string, string | string[] | Blob> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...typed })) for (const one of [value].flat()) body.append(name, one);
  return api.post(path, { multipart: body, headers: { origin: portalUrl() }, maxRedirects: 0 });
};

async function somebody(browser: Browser, role: "admin" | "staff") {
  const context = await browser.newContext({ baseURL: portalUrl() });
  const { login } = await settledPerson(role);
  await admit(context, login);
  return { login, api: context.request, leave: () => context.close() };
}

const idOf = async (login: string) => {
  const db = sql();
  const [row] = await db<{ id: string }[]>`select id from users where email = ${login}`;
  await db.end();
  return row?.id ?? "";
};

test("forms of the portal posted by nobody lead to the sign-in and do nothing [D1] [ASVS 8.3.1]", async ({ browser }) => {
  const admin = await somebody(browser, "admin");
  const { login } = await invitedPerson();
  const block = await formOf(admin.api, `/users/${await idOf(login)}/block`);
  const invite = await formOf(admin.api, "/users/invite");
  const change = await formOf(admin.api, "/account");
  const nobody = await browser.newContext({ baseURL: portalUrl() });
  // With a made-up cookie the outer door lets the request pass, and the action's own guard has to stop it.
  for (const cookies of [[], [{ name: "sid", value: "made-up", url: portalUrl() }]]) {
    await nobody.addCookies(cookies);
    for (const form of [block, invite, change]) {
      expect(Object.keys(form.fields).length, form.path).toBeGreaterThan(0);
      const answer = await post(nobody.request, form, { currentPassword: PASSWORD });
      expect([answer.status(), answer.headers()["location"]], form.path).toEqual([303, expect.stringContaining("/sign-in")]);
    }
  }
  const db = sql();
  expect(await db`select 1 from users where email = ${login} and blocked_at is not null`).toHaveLength(0);
  await db.end();
  await nobody.close();
  await admin.leave();
});

test("forms of admins posted by staff do nothing, and the record says what was wanted [D1] [ASVS 8.2.1]", async ({ browser }) => {
  const [admin, staff] = [await somebody(browser, "admin"), await somebody(browser, "staff")];
  const { login } = await invitedPerson();
  const wished = newLogin();
  const block = await formOf(admin.api, `/users/${await idOf(login)}/block`);
  const invite = await formOf(admin.api, "/users/invite");
  await post(staff.api, block);
  await post(staff.api, invite, { email: wished, name: "Ana Ruiz", role: "admin" });
  const db = sql();
  expect(await db`select 1 from users where email = ${wished} or (email = ${login} and blocked_at is not null)`).toHaveLength(0);
  const denied = db`select 1 from audit_events where account_id = ${await idOf(staff.login)} and type = 'access-denied' and details->>'what' = 'action'`;
  expect(await denied).toHaveLength(2);
  await db.end();
  for (const { leave } of [admin, staff]) await leave();
});

test("of two blocks at once one is done, and an id of nobody is refused in words [D15]", async ({ browser }) => {
  const admin = await somebody(browser, "admin");
  const { login } = await invitedPerson();
  const id = await idOf(login);
  const form = await formOf(admin.api, `/users/${id}/block`);
  const answers = await Promise.all([post(admin.api, form), post(admin.api, form)]);
  expect(answers.map((answer) => answer.status()).toSorted()).toEqual([200, 303]);
  const db = sql();
  expect(await db`select 1 from audit_events where account_id = ${id} and type = 'blocked'`).toHaveLength(1);
  await db.end();
  const unknown = await post(admin.api, form, { id: randomUUID() });
  expect([unknown.status(), await unknown.text()]).toEqual([200, expect.stringContaining("This no longer fits the account")]);
  await admin.leave();
});

test("a field that is sent twice, as a file, or that no form has changes nothing and breaks nothing [ASVS 15.3.5] [D16]", async ({
  browser,
}) => {
  const admin = await somebody(browser, "admin");
  const { login } = await invitedPerson();
  const id = await idOf(login);
  const form = await formOf(admin.api, `/users/${id}/delete`);
  const file = new File(["x"], "x.txt", { type: "text/plain" });
  for (const typed of [
    { id: [id, id] },
    { id: file as Blob },
    { action: ["delete", "block"] },
    { action: "__proto__" },
    { role: "admin" },
    { id: "1" },
  ]) {
    const answer = await post(admin.api, form, typed);
    expect(answer.status(), JSON.stringify(typed)).toBe(200);
  }
  const db = sql();
  expect(await db`select 1 from users where id = ${id} and deleted_at is null and role = 'staff'`).toHaveLength(1);
  await db.end();
  await admin.leave();
});

test("nobody ends another person's session [ASVS 8.2.2]", async ({ browser }) => {
  const [owner, stranger] = [await somebody(browser, "staff"), await somebody(browser, "staff")];
  const db = sql();
  const [session] = await db<{ id: string }[]>`select s.id from sessions s join users u on u.id = s.user_id where u.email = ${owner.login}`;
  await db`insert into sessions (session_token, user_id, expires) select ${randomUUID()}, id, now() + interval '5 minutes' from users where email = ${stranger.login}`;
  const forms = hiddenFieldsIn(await (await stranger.api.get("/account")).text());
  const end = forms.find((fields) => "id" in fields);
  expect(end).toBeDefined();
  const answer = await post(stranger.api, { path: "/account", fields: end ?? {} }, { id: session?.id ?? "" });
  expect(answer.status()).toBe(303);
  expect(await db`select 1 from sessions where id = ${session?.id ?? ""}`).toHaveLength(1);
  await db.end();
  for (const { leave } of [owner, stranger]) await leave();
});
