import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser, BrowserContext } from "@playwright/test";
import { hiddenFieldsIn } from "@/tests/support/form-post";
import {
  admit,
  enter,
  expect,
  invitedPerson,
  newLogin,
  PASSWORD,
  portalUrl,
  settledPerson,
  signIn,
  signOut,
  sql,
  test,
} from "@/tests/support/portal";

type Fields = Record<string, string>;
/** A form as somebody who may see it gets it: where it stands, and what it posts unseen. */
type Form = { path: string; fields: Fields };

/** A page's own form, the first one unless told; before all stands Sign out. */
async function formOf(api: APIRequestContext, path: string, which = 1): Promise<Form> {
  return { path, fields: hiddenFieldsIn(await (await api.get(path)).text())[which] ?? {} };
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

/** Every form that is for admins alone, as an admin got it, and the people whom it would touch. */
async function adminForms(api: APIRequestContext) {
  const { login } = await invitedPerson();
  const [id, wished] = [await idOf(login), newLogin()];
  const list = await formOf(api, "/users/invite", 2);
  const checked = await post(api, list, { people: wished, role: "staff" });
  const forms: [string, Form, Fields][] = [
    ["block", await formOf(api, `/users/${id}/block`), {}],
    ["block many", await formOf(api, `/users/selected?action=block&id=${id}`), {}],
    ["invite one", await formOf(api, "/users/invite"), { email: wished, name: "Ana Ruiz", role: "admin" }],
    ["check a list", list, { people: `${wished}, admin`, role: "staff" }],
    ["send a list", await formOf(api, checked.headers()["location"] ?? ""), {}],
  ];
  for (const [name, { fields }] of forms) expect(Object.keys(fields).length, name).toBeGreaterThan(0);
  return { forms, login, wished };
}

/** Nobody was blocked or invited, and of the lists there is only the admin's own, not sent. */
async function expectUntouched({ login, wished }: { login: string; wished: string }) {
  const db = sql();
  expect(await db`select 1 from users where email = ${wished} or (email = ${login} and blocked_at is not null)`).toHaveLength(0);
  const lists = db`select l.started_at from invitation_lists l join invitation_list_rows r on r.list_id = l.id where r.email = ${wished}`;
  expect(await lists).toEqual([{ started_at: null }]);
  await db.end();
}

/** Visitors who are not in: without a cookie, with a made-up one, with one that was signed out, and half way in. */
async function strangers(browser: Browser): Promise<[string, BrowserContext][]> {
  const [nobody, liar, leaver, pending] = await Promise.all([1, 2, 3, 4].map(() => browser.newContext({ baseURL: portalUrl() })));
  if (!nobody || !liar || !leaver || !pending) throw new Error("There are four.");
  await liar.addCookies([{ name: "sid", value: "made-up", url: portalUrl() }]);
  const page = await leaver.newPage();
  await enter(page, "admin");
  const before = await leaver.cookies();
  await signOut(page);
  await leaver.addCookies(before);
  const { login, temporary } = await invitedPerson("admin");
  const theirs = await pending.newPage();
  await signIn(theirs, login, temporary);
  await expect(theirs.getByRole("heading", { name: "Set a new password" })).toBeVisible();
  await pending.addCookies([{ name: "sid", value: "made-up", url: portalUrl() }]);
  return [
    ["nobody", nobody],
    ["a made-up cookie", liar],
    ["a signed-out cookie", leaver],
    ["a pending attempt", pending],
  ];
}

test("every form of the portal posted by whoever is not in leads to the sign-in and does nothing [D1] [ASVS 8.3.1]", async ({
  browser,
}) => {
  const admin = await somebody(browser, "admin");
  const { forms, ...people } = await adminForms(admin.api);
  const own = ["change the password", await formOf(admin.api, "/account"), { currentPassword: PASSWORD }] as const;
  for (const [who, context] of await strangers(browser)) {
    for (const [name, form, typed] of [...forms, own]) {
      const answer = await post(context.request, form, typed);
      expect([answer.status(), answer.headers()["location"]], `${name} by ${who}`).toEqual([303, expect.stringContaining("/sign-in")]);
    }
    await context.close();
  }
  await expectUntouched(people);
  await admin.leave();
});

test("every form of admins posted by staff does nothing, and the record says what was wanted [D1] [ASVS 8.2.1]", async ({ browser }) => {
  const [admin, staff] = [await somebody(browser, "admin"), await somebody(browser, "staff")];
  const { forms, ...people } = await adminForms(admin.api);
  for (const [name, form, typed] of forms) expect((await post(staff.api, form, typed)).status(), name).toBe(403);
  await expectUntouched(people);
  const db = sql();
  const denied = db`select 1 from audit_events where account_id = ${await idOf(staff.login)} and type = 'access-denied' and details->>'what' = 'action'`;
  expect(await denied).toHaveLength(forms.length);
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
  expect([unknown.status(), await unknown.text()]).toEqual([200, expect.stringContaining("This no longer applies to the account")]);
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
