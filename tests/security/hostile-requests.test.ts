import { bodyOf, hiddenFields, hiddenFieldsIn, postForm } from "@/tests/support/form-post";
import { ask, hashOf, insider } from "@/tests/support/insider";
import { expect, invitedPerson, linkIn, mailTo, portalUrl, sql, test } from "@/tests/support/portal";

const RSC = { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" };
const MADE_UP = { cookie: "sid=made-up" };

const spellings = [
  "/users",
  "/users/",
  "//users",
  "/%75sers",
  "/USERS",
  "/users.rsc",
  "/users.txt",
  "/users.segments/_tree.segment.rsc",
  "/users/index.rsc",
  "/users?nxtPid=1",
  "/users%00",
  "/users;x=1",
  "/en/users",
  "/sign-in/..%2fusers",
  "/_next/../users",
  "/_next/static/..%2f..%2fusers",
  "/_next/data/x/users.json",
];

const lies: Record<string, string>[] = [
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  { "x-middleware-rewrite": "/users", "x-middleware-next": "1" },
  { "x-invoke-path": "/users", "x-matched-path": "/users", "x-now-route-matches": "1" },
  { "x-nextjs-data": "1", purpose: "prefetch" },
  { "x-original-url": "/users", "x-rewrite-url": "/users" },
  { authorization: "Bearer %E0%A4%A" },
  { "x-forwarded-for": "a", "x-real-ip": "a", forwarded: "for=a" },
];

test("no spelling of an address and no header shows a page of the portal to a stranger [D1] [GHSA-f82v-jwr5-mffw] [GHSA-267c-6grr-h53f] [GHSA-36qx-fr4f-26g5]", async () => {
  const admin = await insider("admin", "Zenobia Canary");
  const seen = await (await ask("/users?q=Zenobia", { cookie: admin.cookie })).text();
  expect(seen).toContain(admin.email);
  const requests = [
    ...spellings.flatMap((path) => [{}, MADE_UP, { ...MADE_UP, ...RSC }].map((headers) => ({ path, headers }))),
    ...lies.flatMap((lie) => [lie, { ...lie, ...MADE_UP }, { ...lie, ...MADE_UP, ...RSC }].map((headers) => ({ path: "/users", headers }))),
  ];
  for (const { path, headers } of requests) {
    const answer = await ask(path, headers);
    const body = await answer.text();
    const about = `${path} ${JSON.stringify(headers)}: ${answer.status}`;
    expect(body, about).not.toContain("Zenobia");
    expect(body, about).not.toContain("Invite user");
    expect(answer.status, about).toBeLessThan(500);
  }
  expect((await ask("/_next/data/x/users.json", MADE_UP)).status).toBe(404);
});

test("a person's address with another one's id in its query shows the person of the path, and staff see neither [ASVS 8.2.2] [GHSA-492v-c6pp-mqqv]", async () => {
  const [admin, one, other] = [await insider("admin"), await insider(), await insider()];
  const path = `/users/${one.id}?nxtPid=${other.id}&id=${other.id}`;
  const shown = await (await ask(path, { cookie: admin.cookie })).text();
  expect([shown.includes(one.email), shown.includes(other.email)]).toEqual([true, false]);
  for (const wanted of [path, `/users/${other.id}`, `/users/${other.id}/block`]) {
    const answer = await ask(wanted, { cookie: one.cookie });
    expect([answer.status, (await answer.text()).includes(other.email)]).toEqual([403, false]);
  }
  const own = await (await ask(`/account?nxtPid=${other.id}&id=${other.id}`, { cookie: one.cookie })).text();
  expect([own.includes(one.email), own.includes(other.email)]).toEqual([true, false]);
});

test("a planted, forged or swapped cookie is no session [ASVS 9.1.1] [ASVS 9.2.2] [GHSA-v64w-49xw-qq89]", async () => {
  const { token, cookie } = await insider("admin");
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unsigned = `${part({ alg: "none" })}.${part({ sub: token, role: "admin", exp: 4_000_000_000 })}.`;
  const csrf = (await ask("/api/auth/csrf")).headers.getSetCookie().map((set) => /=([^;]*)/.exec(set)?.[1] ?? "");
  const values = [
    unsigned,
    hashOf(token),
    `${token}x`,
    token.slice(0, -1),
    token.toUpperCase(),
    "",
    "null",
    "__proto__",
    "a".repeat(5000),
    ...csrf,
  ];
  const cookies = [...values.map((value) => `sid=${value}`), `authjs.session-token=${token}`, `__Host-sid=${token}`, `attempt=${token}`];
  for (const planted of cookies) {
    expect((await ask("/", { cookie: planted })).status, planted).not.toBe(200);
    expect(await (await ask("/api/auth/session", { cookie: planted })).json(), planted).toBeNull();
  }
  expect((await ask("/", { cookie })).status).toBe(200);
});

const bodies: [string, string, string][] = [
  ["no body", "", "application/json"],
  ["JSON null", "null", "application/json"],
  ["a JSON list", '["ticket"]', "application/json"],
  ["a JSON text", '"ticket"', "application/json"],
  ["broken JSON", '{"ticket":', "application/json"],
  ["an own prototype", '{"__proto__":{"ticket":"x"},"constructor":{"prototype":{"id":"x"}}}', "application/json"],
  ["a foreign way back", '{"ticket":"x","callbackUrl":"https://evil.example/","redirectTo":"//evil.example"}', "application/json"],
  ["a way back that is no address", "ticket=x&callbackUrl=%E0%A4%A&csrfToken=%00", "application/x-www-form-urlencoded"],
  ["a field twice", "ticket=x&ticket=y&csrfToken=a&csrfToken=b", "application/x-www-form-urlencoded"],
  ["plain text", "ticket=x", "text/plain"],
  ["no kind that there is", "ticket=x", "nonsense"],
];

test("whatever is posted to next-auth's callback, no session begins, nothing leads out, and nothing breaks [ASVS 15.3.5] [GHSA-xmf8-cvqr-rfgj]", async () => {
  const [csrfCookie = ""] = (await ask("/api/auth/csrf")).headers.getSetCookie().map((set) => set.split(";")[0] ?? "");
  const cookie = `${csrfCookie}; callback=https%3A%2F%2Fevil.example`;
  for (const [name, body, type] of bodies) {
    const headers = { "content-type": type, cookie, authorization: "Bearer %", origin: portalUrl() };
    const answer = await ask("/api/auth/callback/credentials?callbackUrl=https://evil.example", headers, { method: "POST", body });
    const told = [...answer.headers].map((header) => header.join(": ")).join("\n") + (await answer.text());
    expect(
      answer.headers.getSetCookie().filter((set) => /^sid=[^;]/.test(set)),
      name,
    ).toEqual([]);
    expect(answer.headers.get("location") ?? "", name).not.toMatch(/evil/);
    expect(told, name).not.toMatch(/ at .*\.js:\d|node_modules/);
  }
});

test("a mail's link is to our own origin, whatever host the request names [D7] [GHSA-2wmj-46rj-qm2w]", async ({ playwright }) => {
  const { email } = await insider();
  const fields = { ...(await hiddenFields("/forgot-password")), login: email };
  const headers = {
    origin: portalUrl(),
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    forwarded: "host=evil.example;proto=https",
  };
  const api = await playwright.request.newContext({ baseURL: portalUrl(), extraHTTPHeaders: headers });
  expect((await api.post("/forgot-password", { multipart: fields })).status()).toBe(200);
  await api.dispose();
  const mail = await mailTo(email);
  expect(linkIn(mail)).toMatch(new RegExp(`^${portalUrl()}/reset-password\\?token=`));
  expect(mail.html + mail.text).not.toContain("evil");
});

test("a sign-in form full of anything is refused in words and tells nothing of the inside [ASVS 16.5.1] [ASVS 15.3.7] [ASVS 2.2.1]", async () => {
  const hidden = await hiddenFields("/sign-in");
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field${index}`, "x"]));
  const typed: Record<string, Record<string, string>> = {
    "1,000 fields": { login: "ana@example.com", password: "x", ...many },
    "10,000 characters of login": { login: `${"a".repeat(10_000)}@example.com`, password: "x" },
    "10,000 characters of password": { login: "ana@example.com", password: "x".repeat(10_000) },
    NUL: { login: "ana\0@example.com", password: "x\0y" },
    "a lone surrogate": { login: "ana\ud800@example.com", password: "x\udc00" },
    "a quote and a semicolon": { login: "ana'; drop table users; --@example.com", password: "x" },
    "nothing at all": {},
  };
  for (const [name, fields] of Object.entries(typed)) {
    const answer = await postForm("/sign-in", { ...hidden, ...fields });
    const body = await answer.text();
    expect([answer.status, answer.headers.getSetCookie()], name).toEqual([200, []]);
    expect(body, name).not.toMatch(/ at .*\.js:\d|node_modules|PostgresError|select .* from/i);
  }
});

test("bytes that are no text, a broken form and a body of a megabyte stop nobody else [ASVS 16.5.1] [GHSA-5j59-xgg2-r9c4]", async () => {
  const hidden = await hiddenFields("/sign-in");
  const action = Object.keys(hidden).find((name) => name.startsWith("$ACTION_ID_")) ?? "$ACTION_KEY";
  const type = "multipart/form-data; boundary=x";
  const bodies = {
    "bytes that are no UTF-8": Buffer.concat([
      Buffer.from(
        `--x\r\nContent-Disposition: form-data; name="${action}"\r\n\r\n\r\n--x\r\nContent-Disposition: form-data; name="login"\r\n\r\n`,
      ),
      Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
      Buffer.from("\r\n--x--\r\n"),
    ]),
    "a form that ends in the middle": Buffer.from('--x\r\nContent-Disposition: form-data; name="1_login'),
    "a megabyte": Buffer.alloc(1_000_000, "a"),
  };
  for (const [name, body] of Object.entries(bodies)) {
    for (const headers of [{}, { "next-action": "0".repeat(42) }]) {
      const answer = await ask("/sign-in", { origin: portalUrl(), "content-type": type, ...headers }, { method: "POST", body });
      expect(await answer.text(), name).not.toMatch(/ at .*\.js:\d|node_modules/);
      expect(answer.headers.getSetCookie(), name).toEqual([]);
    }
  }
  expect((await ask("/api/health")).status).toBe(200);
});

test("an empty form brings nobody a step further [ASVS 2.3.1] [GHSA-xp7f-xjjx-gwm8]", async () => {
  const { login, temporary } = await invitedPerson("staff", "--two-factor");
  const entered = await postForm("/sign-in", { ...(await hiddenFields("/sign-in")), login, password: temporary });
  const [cookie = ""] = entered.headers.getSetCookie().map((set) => set.split(";")[0] ?? "");
  expect(cookie).toMatch(/^attempt=/);
  const [form = {}] = hiddenFieldsIn(await (await ask("/new-password", { cookie })).text());
  const body = bodyOf(form);
  for (const path of ["/new-password", "/two-factor", "/two-factor-setup", "/recovery-codes", "/"]) {
    const answer = await ask(path, { cookie, origin: portalUrl() }, { method: "POST", body });
    expect(
      answer.headers.getSetCookie().filter((set) => set.startsWith("sid=")),
      path,
    ).toEqual([]);
    const next = await ask("/two-factor-setup", { cookie });
    expect(next.headers.get("location"), path).toBe("/new-password");
  }
  expect((await ask("/", { cookie })).headers.get("location")).toContain("/sign-in");
});

test("what a visitor sends is reflected in no header, and a foreign page may read nothing [ASVS 3.4.2] [GHSA-ffhc-5mcf-pf4q]", async () => {
  const sent = {
    "content-security-policy": "script-src 'nonce-x\"><script>alert(1)</script>'",
    "x-nonce": "canary",
    "x-path": "/canary",
    "x-client-address": "canary",
    origin: "https://canary.example",
    "access-control-request-method": "POST",
  };
  for (const method of ["GET", "OPTIONS"])
    for (const path of ["/sign-in", "/users", "/api/auth/csrf", "/api/health", "/no-such-page"]) {
      const answer = await ask(path, sent, { method });
      const told = [...answer.headers].map((header) => header.join(": ")).join("\n") + (await answer.text());
      expect(told, `${method} ${path}`).not.toMatch(/canary|nonce-x|alert\(1\)|access-control-allow/i);
    }
});

test("there is no image optimiser, no source map, no file of the repository and no page under a made-up name [ASVS 1.3.6] [ASVS 13.4.1] [ASVS 14.2.5]", async () => {
  const { cookie, id } = await insider("admin");
  const chunks = [...(await (await ask("/sign-in")).text()).matchAll(/\/_next\/static\/[\w./~-]+?\.(?:js|css)/g)].map(([path]) => path);
  expect(chunks.length).toBeGreaterThan(2);
  const paths = [
    "/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    ...chunks.slice(0, 3).map((path) => `${path}.map`),
    "/.git/HEAD",
    "/.env",
    "/package.json",
    "/_next/server/app/page.js",
    "/outbox",
    "/metrics",
    "/api",
    "/users/x.css",
    `/users/${id}/x.css`,
  ];
  for (const path of paths) {
    const answer = await ask(path, { cookie });
    expect([400, 404], `${path}: ${answer.status}`).toContain(answer.status);
    expect(answer.headers.get("cache-control") ?? "no-store", path).not.toMatch(/public|immutable/);
  }
});

test("scripts hold no person's data, no setting and no secret [ASVS 3.5.7] [ASVS 13.3.1]", async () => {
  const { email, cookie } = await insider("admin");
  const html = (await (await ask("/users", { cookie })).text()) + (await (await ask("/sign-in")).text());
  const chunks = new Set([...html.matchAll(/\/_next\/static\/[\w./~-]+?\.js/g)].map(([path]) => path));
  expect(chunks.size).toBeGreaterThan(3);
  for (const path of chunks) {
    const script = await (await ask(path)).text();
    for (const secret of [email, process.env["AUTH_SECRET"] ?? "-", "re_test", "postgres://"])
      expect(script.includes(secret), path).toBe(false);
  }
});

test("an address answers to its own methods, and to TRACE never, nor to headers without end [ASVS 4.1.4] [ASVS 13.4.4] [RFC 6585 5]", async ({
  playwright,
}) => {
  const api = await playwright.request.newContext({ baseURL: portalUrl() });
  for (const method of ["PUT", "DELETE", "PATCH", "POST"]) expect((await api.fetch("/api/health", { method })).status(), method).toBe(405);
  for (const method of ["PUT", "DELETE", "PATCH"]) expect((await api.fetch("/api/auth/session", { method })).status(), method).toBe(405);
  for (const path of ["/sign-in", "/api/health", "/api/auth/session"]) {
    const answer = await api.fetch(path, { method: "TRACE", headers: { "x-echo": "canary" } }).catch(() => null);
    expect(answer?.status() ?? 400, path).toBeGreaterThanOrEqual(400);
    expect((await answer?.text()) ?? "", path).not.toContain("canary");
  }
  expect((await ask("/sign-in", { "x-long": "a".repeat(20_000) })).status).toBe(431);
  for (const path of ["/users/%FF", "/api/auth/%", "/%C3%28"]) expect((await ask(path)).status, path).toBe(400);
  await api.dispose();
});

test("what somebody signed in gets is kept nowhere, framed by nobody and says what it is: pages, their data, refusals and errors [ASVS 14.3.2] [ASVS 3.5.8] [ASVS 4.1.1]", async () => {
  const [admin, staff] = [await insider("admin"), await insider()];
  const asked: [string, Record<string, string>][] = [
    ["/", { cookie: staff.cookie }],
    ["/", { cookie: staff.cookie, ...RSC }],
    ["/users", { cookie: admin.cookie }],
    ["/users", { cookie: admin.cookie, rsc: "1" }],
    [`/users/${staff.id}`, { cookie: admin.cookie }],
    ["/users", { cookie: staff.cookie }],
    ["/account", { cookie: staff.cookie }],
    ["/no-such-page", { cookie: staff.cookie }],
    ["/api/auth/session", { cookie: staff.cookie }],
    ["/reset-password?token=abc", {}],
    ["/unlock", { cookie: "unlock=abc" }],
    ["/users", {}],
  ];
  for (const [path, headers] of asked) {
    const answer = await ask(path, headers);
    const told = Object.fromEntries(answer.headers);
    const about = `${path} ${answer.status}`;
    if (answer.status < 300 || path.includes("token")) expect(told["cache-control"], about).toContain("no-store");
    expect(told["cache-control"] ?? "", about).not.toMatch(/public|s-maxage/);
    expect(told["content-security-policy"], about).toContain("frame-ancestors 'none'");
    expect(told, about).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "x-content-type-options": "nosniff",
    });
    expect([told["x-powered-by"], told["server"]], about).toEqual([undefined, undefined]);
    if (answer.status === 200)
      expect(told["content-type"], about).toMatch(/^text\/(html|x-component); ?charset=utf-8$|^text\/x-component$|^application\/json/i);
  }
});

test("reading changes nothing: GET and HEAD of every page leave the database as it was [ASVS 3.5.3]", async () => {
  const [admin, person] = [await insider("admin"), await insider()];
  const db = sql();
  const facts = async () =>
    JSON.stringify([
      await db`select * from users where id in (${admin.id}, ${person.id}) order by id`,
      await db`select * from sessions where user_id in (${admin.id}, ${person.id}) order by id`,
      await db`select count(*) from audit_events where account_id in (${admin.id}, ${person.id}) or actor_id = ${admin.id}`,
      await db`select count(*) from mails where account_id in (${admin.id}, ${person.id})`,
    ]);
  const before = await facts();
  const verbs = ["block", "delete", "make-admin", "reset-two-factor", "end-sessions", "require-new-password"];
  const paths = ["/", "/users", "/users/invite", "/account", "/account/two-factor", "/account/recovery-codes", `/users/${person.id}`];
  const all = [
    ...paths,
    ...verbs.map((verb) => `/users/${person.id}/${verb}`),
    "/api/auth/signout",
    "/sign-in",
    "/unlock?token=abc",
    "/reset-password",
  ];
  for (const method of ["GET", "HEAD"]) for (const path of all) await ask(path, { cookie: admin.cookie }, { method });
  expect(await facts()).toBe(before);
  await db.end();
});

test("of people the browser gets names, logins and states, as text: no hash, key, counter or token [ASVS 14.2.6] [ASVS 3.2.2] [D24]", async () => {
  const [admin, person] = [await insider("admin"), await insider("staff", '<img src=x onerror="alert(1)">')];
  const db = sql();
  await db`update users set two_factor_key = 'CANARY-key', two_factor_pending_key = 'CANARY-pending', password_history = '{CANARY-old}',
    recovery_code_hashes = '{CANARY-code}' where id = ${person.id}`;
  await db.end();
  for (const headers of [{}, { rsc: "1" }])
    for (const path of [`/users?q=${encodeURIComponent(person.email)}`, `/users/${person.id}`, `/users/${person.id}/block`]) {
      const body = await (await ask(path, { cookie: admin.cookie, ...headers })).text();
      expect(body, path).toContain(person.email);
      expect(body.includes("CANARY"), path).toBe(false);
      expect(
        [admin.token, person.token, hashOf(person.token)].filter((secret) => body.includes(secret)),
        path,
      ).toEqual([]);
      if (!("rsc" in headers)) expect(body, path).not.toContain("<img src=x");
    }
});

test("every cookie is HttpOnly, SameSite, of the whole site and of no other, and short [ASVS 3.3.2] [ASVS 3.3.4] [ASVS 3.3.5] [63B 5.1.1]", async () => {
  const { login, temporary } = await invitedPerson();
  const { cookie } = await insider();
  const [out = {}] = hiddenFieldsIn(await (await ask("/", { cookie })).text());
  const answers = [
    await ask("/api/auth/csrf"),
    await ask("/unlock?token=abc"),
    await postForm("/sign-in", { ...(await hiddenFields("/sign-in")), login, password: temporary }),
    await ask("/", { cookie, origin: portalUrl() }, { method: "POST", body: bodyOf(out) }),
  ];
  const set = answers.flatMap((answer) => answer.headers.getSetCookie());
  expect(new Set(set.map((one) => one.split("=")[0]))).toEqual(new Set(["csrf", "callback", "unlock", "attempt", "sid", "seen"]));
  for (const one of set) {
    expect(one).toMatch(/; HttpOnly/i);
    expect(one).toMatch(/; SameSite=lax/i);
    expect(one).toMatch(/; Path=\/(;|$)/i);
    expect(one).not.toMatch(/; Domain/i);
    expect(one.length).toBeLessThan(400);
  }
  expect((await ask("/", { cookie })).status).not.toBe(200);
});
