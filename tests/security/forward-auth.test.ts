import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { ask, hashOf, insider } from "@/tests/support/insider";
import { hasNginx, startNginx } from "@/tests/support/nginx";
import { expect, PASSWORD, portalUrl, settledPerson, sql, test } from "@/tests/support/portal";

const PATH = "/api/forward-auth";

/** The answer as far as a proxy reads it. */
async function judged(headers: Record<string, string>, query = "") {
  const answer = await ask(PATH + query, headers);
  expect([answer.headers.get("cache-control"), await answer.text()]).toEqual(["no-store", ""]);
  const told = Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith("x-gatehouse-") || name === "location"));
  return { status: answer.status, told };
}

const signIn = (query = "") => `${portalUrl()}/sign-in${query}`;

test("a person who is signed in passes, and the tool is told who it is in ASCII [ASVS 8.3.1]", async () => {
  const [staff, admin] = [await insider("staff", "Žofie 'Ň' 王\r\nX-Gatehouse-Role: admin"), await insider("admin")];
  const of = ({ id, email }: typeof staff, name: string, role: string) => ({
    status: 200,
    told: { "x-gatehouse-user": id, "x-gatehouse-login": email, "x-gatehouse-name": name, "x-gatehouse-role": role },
  });
  const name = "%C5%BDofie%20'%C5%87'%20%E7%8E%8B%0D%0AX-Gatehouse-Role%3A%20admin";
  expect(await judged({ cookie: staff.cookie })).toEqual(of(staff, name, "staff"));
  expect(await judged({ cookie: admin.cookie }, "?role=admin")).toEqual(of(admin, "Ana%20Ruiz", "admin"));
});

test("staff do not pass where admins alone may, and a role that there is not is nobody's [ASVS 8.2.1]", async () => {
  const [staff, admin] = [await insider("staff"), await insider("admin")];
  for (const query of ["?role=admin", "?role=admin&redirect"])
    expect(await judged({ cookie: staff.cookie }, query)).toEqual({ status: 403, told: {} });
  for (const query of ["?role=", "?role=owner", "?role=ADMIN"])
    expect((await judged({ cookie: admin.cookie }, query)).status, query).toBe(403);
});

test("nobody else passes: not without a session, with a made-up one, after its end, blocked by an admin or deleted [ASVS 7.4.2]", async () => {
  const people = await Promise.all(
    ["ended", "signed out", "blocked", "deleted"].map(async (why) => ({ why, ...(await insider("admin")) })),
  );
  const [ended, out, blocked, deleted] = people;
  const guessed = await insider("staff");
  const db = sql();
  await db`update sessions set expires = now() where session_token = ${hashOf(ended?.token ?? "")}`;
  await db`delete from sessions where session_token = ${hashOf(out?.token ?? "")}`;
  await db`update users set blocked_reason = 'admin', blocked_at = now() where id = ${blocked?.id ?? ""}`;
  await db`update users set deleted_at = now() where id = ${deleted?.id ?? ""}`;
  await db`update users set blocked_reason = 'wrong_passwords', blocked_at = now() where id = ${guessed.id}`;
  await db.end();
  const strangers = [{ why: "nobody", cookie: "" }, { why: "made up", cookie: "sid=made-up" }, ...people];
  for (const { why, cookie } of strangers) {
    expect([why, await judged({ cookie })]).toEqual([why, { status: 401, told: { "x-gatehouse-sign-in": signIn() } }]);
    expect([why, await judged({ cookie }, "?redirect&role=admin")]).toEqual([why, { status: 303, told: { location: signIn() } }]);
  }
  // A block by guessing leaves running sessions alone, here as in the portal.
  expect((await judged({ cookie: guessed.cookie })).status).toBe(200);
});

test("no header that a visitor can send lets anybody pass or makes anybody more [D7]", async () => {
  const { cookie, id } = await insider("staff");
  const lies = {
    "x-gatehouse-user": "1",
    "x-gatehouse-role": "admin",
    "x-forwarded-user": "admin",
    "remote-user": "admin",
    authorization: "Basic YWRtaW46YWRtaW4=",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-original-method": "OPTIONS",
    "x-forwarded-method": "OPTIONS",
  };
  expect((await judged(lies)).status).toBe(401);
  expect((await judged({ ...lies, cookie }, "?role=admin")).status).toBe(403);
  expect((await judged({ ...lies, cookie })).told).toMatchObject({ "x-gatehouse-user": id, "x-gatehouse-role": "staff" });
  for (const [method, status] of [
    ["HEAD", 401],
    ["OPTIONS", 401],
    ["POST", 405],
    ["DELETE", 405],
  ] as const)
    expect([method, (await ask(PATH, { origin: portalUrl() }, { method })).status]).toEqual([method, status]);
});

test("whoever has to sign in comes back to a path of this host name, and never to another [ASVS 1.3.6] [D7]", async () => {
  const to = async (headers: Record<string, string>) => (await judged(headers, "?redirect")).told["location"];
  expect(await to({ "x-forwarded-uri": "/wiki/a?b=c" })).toBe(signIn("?to=%2Fwiki%2Fa%3Fb%3Dc"));
  expect(await to({ "x-forwarded-uri": "/wiki", cookie: "seen=yes" })).toBe(signIn("?to=%2Fwiki&why=session-ended"));
  for (const uri of [
    "//evil.example/",
    "https://evil.example/",
    "/\\evil.example",
    "/api/auth/signout",
    "javascript:alert(1)",
    `/${"a".repeat(600)}`,
  ])
    expect(await to({ "x-forwarded-uri": uri }), uri).toBe(signIn());
  const elsewhere = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "gopher",
    forwarded: "host=evil.example",
    "x-original-url": "https://evil.example/",
  };
  expect(await to({ ...elsewhere, "x-forwarded-uri": "/wiki" })).toBe(signIn("?to=%2Fwiki"));
});

test("signing in leads back to the tool by a request that the proxy sees, not by a page of the portal's own", async ({ page }) => {
  const { login } = await settledPerson();
  await page.route("**/wiki/*", (route) =>
    route.request().isNavigationRequest() ? route.fulfill({ body: "the tool" }) : route.fulfill({ status: 404 }),
  );
  await page.goto("/sign-in?to=%2Fwiki%2Fpage");
  await page.getByLabel("Login").fill(login);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("the tool")).toBeVisible();
});

/** A tool that knows no sign-in of its own: it keeps the headers of what reaches it. */
async function startTool() {
  const reached: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    reached.push(request.headers);
    request.resume().on("end", () => response.end("the tool"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { port, reached, stop: () => server.close(() => {}).closeAllConnections() };
}

/** The lines of docs/operate.md, with a tool for everybody and one for admins. */
const lines = (tool: number, listen: number) =>
  `
server {
  listen 127.0.0.1:${listen};
  location = /gatehouse { internal; proxy_pass ${portalUrl()}/api/forward-auth; include_common; }
  location = /gatehouse-admin { internal; proxy_pass ${portalUrl()}/api/forward-auth?role=admin; include_common; }
  location @sign-in { return 303 $sign_in; }
  location /wiki/ { auth_request /gatehouse; include_tool; }
  location /ops/ { auth_request /gatehouse-admin; include_tool; }
}`
    .replaceAll(
      "include_common;",
      `proxy_pass_request_body off; proxy_set_header Content-Length "";
     proxy_set_header X-Forwarded-Uri $request_uri; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`,
    )
    .replaceAll(
      "include_tool;",
      `auth_request_set $sign_in $upstream_http_x_gatehouse_sign_in; error_page 401 = @sign-in;
     auth_request_set $user $upstream_http_x_gatehouse_user; auth_request_set $login $upstream_http_x_gatehouse_login;
     auth_request_set $name $upstream_http_x_gatehouse_name; auth_request_set $role $upstream_http_x_gatehouse_role;
     proxy_pass http://127.0.0.1:${tool}; proxy_set_header Cookie "";
     proxy_set_header X-Gatehouse-User $user; proxy_set_header X-Gatehouse-Login $login;
     proxy_set_header X-Gatehouse-Name $name; proxy_set_header X-Gatehouse-Role $role;`,
    );

test("nginx lets nobody through to a tool but whom the portal knows, and tells it who that is", async () => {
  test.skip(!hasNginx(), "There is no /usr/sbin/nginx here.");
  const tool = await startTool();
  const nginx = await startNginx((port) => lines(tool.port, port));
  const open = (path: string, cookie = "", init: RequestInit = {}) =>
    fetch(nginx.url + path, { redirect: "manual", ...init, headers: { cookie, "x-gatehouse-role": "admin", "x-gatehouse-user": "1" } });
  const [staff, admin] = [await insider("staff", "Žofie"), await insider("admin")];

  const refused = await open("/wiki/page?a=b");
  expect([refused.status, refused.headers.get("location")]).toEqual([303, signIn("?to=%2Fwiki%2Fpage%3Fa%3Db")]);
  expect((await open("/wiki/", "sid=made-up", { method: "POST", body: "x".repeat(200_000) })).status).toBe(303);
  expect((await open("/ops/", staff.cookie)).status).toBe(403);
  expect((await open("/gatehouse", admin.cookie)).status).toBe(404);
  expect(tool.reached).toEqual([]);

  const passed = await open("/wiki/page", staff.cookie);
  expect([passed.status, await passed.text()]).toEqual([200, "the tool"]);
  expect(tool.reached).toMatchObject([
    { "x-gatehouse-user": staff.id, "x-gatehouse-login": staff.email, "x-gatehouse-name": "%C5%BDofie", "x-gatehouse-role": "staff" },
  ]);
  expect(tool.reached[0]?.cookie).toBeUndefined();
  expect((await open("/ops/", admin.cookie, { method: "POST", body: "x".repeat(200_000) })).status).toBe(200);
  const db = sql();
  await db`delete from sessions where session_token = ${hashOf(staff.token)}`;
  await db.end();
  expect((await open("/wiki/page", staff.cookie)).status).toBe(303);
  await nginx.stop();
  tool.stop();
});
