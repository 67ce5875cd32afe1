import { request } from "@playwright/test";
import { bodyOf, hiddenFields, postForm } from "@/tests/support/form-post";
import { type LogLine, logLines } from "@/tests/support/log";
import { admit, expect, newLogin, portalUrl, settledPerson, sql, test } from "@/tests/support/portal";

const seen = async (found: (line: LogLine) => boolean) => {
  await expect.poll(() => logLines().some(found)).toBe(true);
  return logLines().find(found);
};

test("each event of the record is one line of JSON on standard output, with when, who, whom, where and its request [ASVS 16.2.1] [ASVS 16.2.4] [D21]", async () => {
  const login = newLogin();
  const db = sql();
  const { login: known } = await settledPerson();
  const fields = await hiddenFields("/sign-in");
  await postForm("/sign-in", { ...fields, login: known, password: "not the password" });
  await postForm("/sign-in", { ...fields, login, password: "not the password" });
  const [event] = await db<
    { at: Date; account_id: string; request: string }[]
  >`select e.* from audit_events e join users u on u.id = e.account_id where u.email = ${known} and e.type = 'sign-in-refused'`;
  await db.end();
  const line = await seen(({ event: type, account }) => type === "sign-in-refused" && account === event?.account_id);
  expect(line).toMatchObject({
    level: "info",
    actor: null,
    address: "127.0.0.1",
    userAgent: "a test",
    request: event?.request,
    details: { why: "wrong-password", count: 1 },
  });
  expect(line?.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const [told, kept] = [new Date(line?.at ?? 0), event?.at ?? new Date()];
  expect(Math.abs(told.getTime() - kept.getTime())).toBeLessThan(10_000);
});

test("forms of other pages and malformed fields leave a line, and nothing of what was in them [ASVS 16.3.3] [D17]", async () => {
  const fields = await hiddenFields("/sign-in");
  const foreign = bodyOf({ ...fields, login: newLogin(), password: "canary of a foreign form" });
  await fetch(`${portalUrl()}/sign-in`, { method: "POST", body: foreign, headers: { "user-agent": "a test" } });
  await postForm("/sign-in", { ...fields, login: "canary of a malformed field", password: "" });
  await seen(({ event, level }) => event === "foreign-form" && level === "warn");
  await seen(({ event, fields: names }) => event === "malformed-input" && names === "login password");
  expect(JSON.stringify(logLines())).not.toMatch(/canary of a (?:foreign|malformed)/);
});

test("that an admin looked at the users is told, by whom [ASVS 16.3.2]", async ({ context, page }) => {
  const { login } = await settledPerson("admin");
  await admit(context, login);
  await page.goto("/users");
  const db = sql();
  const [admin] = await db`select id from users where email = ${login}`;
  await db.end();
  expect(await seen(({ event, actor }) => event === "access-allowed" && actor === admin?.["id"])).toMatchObject({ what: "users" });
});

test("what the content security policy stopped is told, in either form of a report, without what follows the paths [ASVS 3.4.7]", async () => {
  const api = await request.newContext({ baseURL: portalUrl() });
  const headers = (await api.get("/sign-in")).headers();
  expect(headers["content-security-policy"]).toContain("report-uri /api/csp-report; report-to reports");
  expect(headers["reporting-endpoints"]).toBe(`reports="${portalUrl()}/api/csp-report"`);
  const [page, stopped] = ["https://portal.example.com/unlock?token=canary", "https://evil.example/x.js#canary"];
  const older = { "csp-report": { "document-uri": page, "blocked-uri": stopped, "effective-directive": "script-src-elem" } };
  const newer = [{ type: "csp-violation", body: { documentURL: page, blockedURL: stopped, effectiveDirective: "img-src" } }];
  for (const report of [older, newer, { nothing: 1 }, "no report", [null]])
    expect(
      (await api.post("/api/csp-report", { data: JSON.stringify(report), headers: { "content-type": "application/json" } })).status(),
    ).toBe(204);
  for (const directive of ["script-src-elem", "img-src"])
    expect(await seen((line) => line.event === "policy-report" && line["directive"] === directive)).toMatchObject({
      page: "https://portal.example.com/unlock",
      stopped: "https://evil.example/x.js",
    });
  const reportOf = (directive: string, blockedURL = stopped) =>
    api.post("/api/csp-report", { data: [{ body: { documentURL: page, blockedURL, effectiveDirective: directive } }] });
  await reportOf("too-long", "x".repeat(10_000));
  for (let count = 0; count < 60; count += 1) await reportOf("flood");
  // Twenty a minute, and a minute may have ended meanwhile.
  expect(logLines().filter((line) => line["directive"] === "flood").length).toBeLessThanOrEqual(40);
  expect(logLines().filter((line) => line["directive"] === "too-long")).toEqual([]);
  await api.dispose();
});
