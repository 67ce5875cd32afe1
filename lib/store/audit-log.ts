import "server-only";
import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import * as v from "valibot";
import { auditEvents, users } from "@/drizzle/schema";
import { type AuditQuery, momentsOf } from "@/lib/domain/audit-log";
import type { EventType } from "@/lib/domain/decision";
import { uuid } from "@/lib/domain/schemas";
import { type Database, database } from "./client";
import { exactMoment, isMoment, pageOf } from "./cursors";
import { containsFragment, findsFragment } from "./search";

const PAGE = 50;

/** How many people may fit a person filter; of more, only some are looked for. */
export const MOST_PEOPLE = 100;

/** How many people are tried first, to see whether a fragment fits too many: its index would first gather all who fit. */
const SAMPLE = 2000;

/** Newest first. `before` and `after` are the cursors of newer and older events, null where there are none. */
export type AuditPage = { events: AuditLine[]; before: string | null; after: string | null; tooManyPeople: boolean };

export type AuditLine = Awaited<ReturnType<typeof selectLines>>[number];

/** At most `size` events, by their time, then their id: each filter has an index in that order, so that any page is as quick as the first. */
export async function listAudit(query: AuditQuery, size = PAGE): Promise<AuditPage> {
  const people = query.person ? await listPeople(query.person) : null;
  const cursor = readCursor(query.before ?? query.after);
  const isBack = cursor !== null && query.before !== null;
  const lines = await selectLines(await database(), query, people?.slice(0, MOST_PEOPLE) ?? null, { cursor, isBack, limit: size + 1 });
  const { rows, ...cursors } = pageOf(lines, { size, isMiddle: cursor !== null, isBack }, writeCursor);
  return { events: rows, ...cursors, tooManyPeople: (people?.length ?? 0) > MOST_PEOPLE };
}

/** The accounts that an id, or a fragment of name or login, stands for; one more than `MOST_PEOPLE` when there are more. */
async function listPeople(person: string): Promise<string[]> {
  if (v.is(uuid, person)) return [person];
  const common = await findAmong(sql`(select * from ${users} order by ${users.email} limit ${SAMPLE})`, containsFragment(person));
  return common.length > MOST_PEOPLE ? common : findAmong(sql`${users} as`, findsFragment(person));
}

async function findAmong(among: SQL, fits: SQL): Promise<string[]> {
  const db = await database();
  const rows = await db.execute<{ id: string }>(sql`select id from ${among} ${users} where ${fits} limit ${MOST_PEOPLE + 1}`);
  return rows.map(({ id }) => id);
}

type Stretch = { cursor: Cursor | null; isBack: boolean; limit: number };

const actors = alias(users, "actors");
const exactTime = exactMoment(auditEvents.at);

/** The statement of `listAudit`; `people` null: whomever an event is about. */
export function selectLines(db: Database, query: AuditQuery, people: string[] | null, stretch: Stretch) {
  const { id, type, at, accountId, actorId, address, userAgent, details, request } = auditEvents;
  return db
    .select({
      ...{ id, at, exactTime, accountId, actorId, address, userAgent, details, request },
      type: sql<EventType>`${type}`,
      hash: sql<string>`encode(${auditEvents.hash}, 'hex')`,
      name: users.name,
      login: users.email,
      actorName: actors.name,
      actorLogin: actors.email,
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, accountId))
    .leftJoin(actors, eq(actors.id, actorId))
    .where(people ? inArray(id, newestOf(people, query, stretch)) : matches(query, stretch))
    .orderBy(...order(stretch.isBack))
    .limit(stretch.limit);
}

const order = (isBack: boolean) => (isBack ? [asc(auditEvents.at), asc(auditEvents.id)] : [desc(auditEvents.at), desc(auditEvents.id)]);

/** The ids of these people's events: each one's are looked up in its index, so that rare events are not looked for among all others. */
function newestOf(people: string[], query: AuditQuery, stretch: Stretch): SQL {
  const sorted = sql.join(order(stretch.isBack), sql`, `);
  return sql`(select found.id from unnest(${sql.param(people)}::uuid[]) as person(id) cross join lateral (
    select ${auditEvents.id}, ${auditEvents.at} from ${auditEvents}
    where ${and(sql`${auditEvents.accountId} = person.id`, matches(query, stretch))} order by ${sorted} limit ${stretch.limit}
  ) as found order by found.at ${sql.raw(stretch.isBack ? "asc" : "desc")}, found.id ${sql.raw(stretch.isBack ? "asc" : "desc")} limit ${stretch.limit})`;
}

function matches({ type, code, ...days }: AuditQuery, { cursor, isBack }: Stretch): SQL | undefined {
  const { since, until } = momentsOf(days);
  const { at, id, request } = auditEvents;
  return and(
    type ? eq(auditEvents.type, type) : undefined,
    code ? eq(request, code) : undefined,
    since ? gte(at, since) : undefined,
    until ? lt(at, until) : undefined,
    cursor ? sql`(${at}, ${id}) ${sql.raw(isBack ? ">" : "<")} (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : undefined,
  );
}

type Cursor = { at: string; id: string };

const writeCursor = ({ exactTime: at, id }: { exactTime: string; id: number }) => `${at}~${id}`;

/** A cursor that somebody made up is none, or the database would complain. */
function readCursor(text: string | null): Cursor | null {
  const [, at, id] = /^(.{27})~(\d{1,18})$/.exec(text ?? "") ?? [];
  return at && id && isMoment(at) ? { at, id } : null;
}
