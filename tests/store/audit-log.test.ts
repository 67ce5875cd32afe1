import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { auditEvents, sessions, users } from "@/drizzle/schema";
import { type AuditQuery, readAuditQuery } from "@/lib/domain/audit-log";
import type { EventType } from "@/lib/domain/decision";
import { days } from "@/lib/domain/time";
import { findAccount } from "@/lib/store/accounts";
import { findOtherSignIn, findSupportCode, hasEvents, listEventsOf } from "@/lib/store/audit";
import { listAudit, MOST_PEOPLE, selectLines } from "@/lib/store/audit-log";
import { database } from "@/lib/store/client";
import { listMailsOf } from "@/lib/store/mails";
import { listSessionsOf } from "@/lib/store/sessions";
import { ago, anAccount, NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { connectTo, explain, PAGES_IN_10_MS, statementsOf } from "@/tests/support/statements";

const [ana, ben] = ["Ana Ruiz", "Ben 100%_Other"].map((name) =>
  anAccount({ id: randomUUID(), name, email: `${name[0]}.${randomUUID()}@example.com` }),
) as [ReturnType<typeof anAccount>, ReturnType<typeof anAccount>];
const types: EventType[] = ["signed-in", "signed-out", "blocked"];

/** 600 events over 60 days, in an order of their own: their ids do not follow their times. */
const events = Array.from({ length: 600 }, (_, at) => ({
  at: ago(days((at * 37) % 60) + (at % 5) * 3_600_000),
  type: types[at % 3] ?? "blocked",
  accountId: [ana.id, ben.id, null][at % 7 > 2 ? 2 : at % 7] ?? null,
  actorId: at % 2 ? ben.id : null,
  address: "",
  userAgent: "",
  request: `aaaa-${String(at % 100).padStart(4, "b")}`,
}));

beforeAll(freshDatabase);
beforeAll(async () => {
  const db = await database();
  await db.insert(users).values([ana, ben]);
  await db.insert(auditEvents).values(events);
});

const ask = (params: Partial<Record<keyof AuditQuery, string>>) => readAuditQuery(params);
const fitting = (fits: (event: (typeof events)[number]) => boolean) => events.filter(fits).length;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

/** All pages of this question from the newest event on, and back again. */
async function walk(query: AuditQuery) {
  const there: number[][] = [];
  let page = await listAudit(query);
  there.push(page.events.map(({ id }) => id));
  while (page.after) {
    page = await listAudit({ ...query, after: page.after });
    there.push(page.events.map(({ id }) => id));
  }
  const back = [page.events.map(({ id }) => id)];
  while (page.before) {
    page = await listAudit({ ...query, before: page.before });
    back.unshift(page.events.map(({ id }) => id));
  }
  expect(back).toEqual(there);
  return there.flat();
}

describe("filters, each alone and together: every event that fits is shown once, newest first", () => {
  test.each<[string, Parameters<typeof ask>[0], (event: (typeof events)[number]) => boolean]>([
    ["nothing", {}, () => true],
    ["an account's id", { person: ana.id }, ({ accountId }) => accountId === ana.id],
    ["a fragment of a name, in any case", { person: "aNA r" }, ({ accountId }) => accountId === ana.id],
    ["a fragment of a login", { person: ben.email.slice(2) }, ({ accountId }) => accountId === ben.id],
    ["what LIKE takes for a pattern", { person: "100%_o" }, ({ accountId }) => accountId === ben.id],
    ["a fragment of several people", { person: "@example" }, ({ accountId }) => accountId !== null],
    ["a type", { type: "blocked" }, ({ type }) => type === "blocked"],
    ["from a day on", { from: "2026-08-01" }, ({ at }) => at.getTime() >= day("2026-08-01")],
    ["to the end of a day", { to: "2026-08-01" }, ({ at }) => at.getTime() < day("2026-08-02")],
    ["a request", { code: "AAAA-BB42" }, ({ request }) => request === "aaaa-bb42"],
    [
      "everything at once",
      { person: "a", type: "signed-in", from: "2026-07-01", to: "2026-07-31" },
      ({ accountId, type, at }) =>
        accountId !== null && type === "signed-in" && at.getTime() >= day("2026-07-01") && at.getTime() < day("2026-08-01"),
    ],
  ])("%s", async (_, params, fits) => {
    const found = await walk(ask(params));
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBe(fitting(fits));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((id) => events[id - 1]).every((event) => event && fits(event))).toBe(true);
    const times = found.map((id) => [events[id - 1]?.at.getTime() ?? 0, id] as const);
    expect(times).toEqual(times.toSorted(([one, first], [other, second]) => other - one || second - first));
  });

  test("nobody fits, and then nothing is shown", async () => {
    expect(await listAudit(ask({ person: "nobody at all" }))).toEqual({ events: [], before: null, after: null, tooManyPeople: false });
  });

  test("an event tells whom it is about and who did it", async () => {
    const { events: shown } = await listAudit(ask({ person: ana.id }));
    expect(shown.find(({ actorId }) => actorId)).toMatchObject({
      name: ana.name,
      login: ana.email,
      actorName: ben.name,
      actorLogin: ben.email,
    });
  });

  test.each([
    "nonsense",
    "2026-01-01T00:00:00.000000Z",
    "0000-01-01T00:00:00.000000Z~1",
    "2026-02-30T00:00:00.000000Z~1",
    "2026-99-01T00:00:00.000000Z~1",
    "2026-01-01T00:00:00.000000Z~9999999999999999999",
  ])("a cursor that somebody made up is none: %s", async (cursor) => {
    expect(await listAudit({ ...ask({}), after: cursor })).toEqual(await listAudit(ask({})));
  });
});

test("when more people fit than are looked up, the page is told so", async () => {
  const db = await database();
  const crowd = Array.from({ length: MOST_PEOPLE + 1 }, (_, at) => ({ name: `Crowd ${at}`, email: `crowd${at}@example.com` }));
  await db.insert(users).values(crowd);
  expect((await listAudit(ask({ person: "crowd" }))).tooManyPeople).toBe(true);
  expect((await listAudit(ask({ person: "crowd9" }))).tooManyPeople).toBe(false);
});

test("who is in sees the newest sign-in that was not this session's, also a later one elsewhere", async () => {
  const db = await database();
  const cara = anAccount({ id: randomUUID(), email: "cara@example.com" });
  await db.insert(users).values(cara);
  const came = [
    { at: ago(days(2)), address: "192.0.2.1" },
    { at: ago(days(1)), address: "192.0.2.2" },
  ] as const;
  const begin = async ({ at, address }: (typeof came)[number]) => {
    await db.insert(auditEvents).values({ type: "signed-in", accountId: cara.id, at, address, userAgent: "" });
    const session = { sessionToken: randomUUID(), userId: cara.id, expires: NOW, createdAt: at };
    return (await db.insert(sessions).values(session).returning({ id: sessions.id }))[0]?.id ?? "";
  };
  const first = await begin(came[0]);
  expect(await findOtherSignIn(cara.id, first)).toBeNull();
  const second = await begin(came[1]);
  expect(await findOtherSignIn(cara.id, first)).toEqual(came[1]);
  expect(await findOtherSignIn(cara.id, second)).toEqual(came[0]);
});

describe("no filter reads the whole log", () => {
  beforeAll(async () => {
    const db = await database();
    // Without the trigger, which is not what is looked at here and takes its time.
    await db.execute(sql`alter table audit_events disable trigger user`);
    await db.execute(sql`insert into audit_events (id, at, type, account_id, address, user_agent, request)
      select 1000 + n, ${NOW.toISOString()}::timestamptz - n * interval '1 minute', (array['signed-in', 'signed-out', 'blocked'])[1 + n % 3],
        case when n % 50 = 0 then ${ana.id}::uuid end, '', '', 'cccc-' || n from generate_series(1, 60000) n`);
    await db.execute(sql`alter table audit_events enable trigger user`);
    await db.execute(sql`analyze audit_events`);
  });

  const id = [ana.id];
  test.each<[string, Parameters<typeof ask>[0], string[] | null]>([
    ["nothing", {}, null],
    ["a person", {}, id],
    ["a hundred people", {}, [...id, ...Array.from({ length: 99 }, () => randomUUID())]],
    ["a person and a type", { type: "blocked" }, id],
    ["a person, a type and days", { type: "blocked", to: "2026-07-20" }, id],
    ["a type of long ago", { type: "blocked", to: "2026-07-20" }, null],
    ["a type that never happened", { type: "page-failed" }, null],
    ["days of long ago", { from: "2026-07-10", to: "2026-07-12" }, null],
    ["a request", { code: "aaaa-bb42" }, null],
  ])("asked for %s, forwards and back from the middle", async (_, params, people) => {
    const db = await database();
    const middle = { at: "2026-07-15T00:00:00.000000Z", id: "40000" };
    for (const [cursor, isBack] of [
      [null, false],
      [middle, false],
      [middle, true],
    ] as const) {
      const statement = selectLines(db, ask(params), people, { cursor, isBack, limit: 51 }).getSQL();
      const [row] = await db.execute<{ "QUERY PLAN": [{ Plan: Plan }] }>(sql`explain (analyze, format json) ${statement}`);
      expect(rowsOfLog(row?.["QUERY PLAN"][0].Plan ?? {})).toBeLessThan(500);
    }
  });

  test.each<[string, () => Promise<unknown>]>([
    ["the log", () => listAudit(ask({}))],
    ["the log of one who is looked for", () => listAudit(ask({ person: "aNA r" }))],
    ["the log of many who are looked for", () => listAudit(ask({ person: "@example" }))],
    ["a person's page", () => Promise.all([findAccount(ana.id), listSessionsOf(ana.id, NOW), listMailsOf(ana.id), listEventsOf(ana.id)])],
    [
      "somebody's sign-in",
      () => Promise.all([findOtherSignIn(ana.id, randomUUID()), findSupportCode(ana.id, "blocked"), hasEvents("cccc-7")]),
    ],
  ])("no statement takes more than 10 ms for %s", async (_, work) => {
    const own = connectTo(process.env["DATABASE_URL"] ?? "");
    for (const statement of await statementsOf(work)) {
      const { scanned, pages } = await explain(own, statement);
      expect([statement.text, scanned.filter((table) => table === "audit_events"), pages]).toEqual([
        statement.text,
        [],
        Math.min(pages, PAGES_IN_10_MS),
      ]);
    }
    await own.end();
  });
});

type Plan = Partial<Record<"Actual Rows" | "Actual Loops" | "Rows Removed by Filter", number>> & {
  "Relation Name"?: string;
  Plans?: Plan[];
};

/** How many rows of the log a plan looked at. */
function rowsOfLog(plan: Plan): number {
  const { "Actual Rows": rows = 0, "Rows Removed by Filter": removed = 0, "Actual Loops": loops = 1 } = plan;
  const own = plan["Relation Name"] === "audit_events" ? (rows + removed) * loops : 0;
  return own + (plan.Plans ?? []).reduce((sum, part) => sum + rowsOfLog(part), 0);
}
