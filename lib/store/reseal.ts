import "server-only";
import { and, asc, gt, isNotNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { attempts, mails, sessions, users } from "@/drizzle/schema";
import { type Purpose, reseal } from "@/lib/secrets";
import { database } from "./client";

const BATCH = 500;

type Place = { name: string; purpose: Purpose; owner: PgColumn; column: PgColumn };

/**
 * Every sealed column of the database, and the column that names the owner of what it holds. A 2FA key goes through three of them: they stand in
 * that order, or one that goes on meanwhile would be passed by.
 */
const places: Place[] = [
  { name: "2FA keys being set up", purpose: "two-factor", owner: users.id, column: users.twoFactorPendingKey },
  { name: "2FA keys", purpose: "two-factor", owner: users.id, column: users.twoFactorKey },
  { name: "former 2FA keys", purpose: "two-factor", owner: users.id, column: users.twoFactorFormerKey },
  { name: "mails", purpose: "mail", owner: mails.id, column: mails.payload },
  { name: "recovery codes being saved", purpose: "recovery-codes", owner: attempts.id, column: attempts.recoveryCodes },
  { name: "recovery codes being saved anew", purpose: "recovery-codes", owner: sessions.id, column: sessions.recoveryCodes },
];

/** How much was sealed anew, and the owners of whatever no secret opens. */
export type Resealed = { name: string; count: number; lost: string[] };

/**
 * Seals everything in the database under the first secret of `AUTH_SECRET` while portals run: a value that changed meanwhile is left
 * as it is, since whoever wrote it knew the secrets. Doing it again does nothing.
 */
export async function resealAll(): Promise<Resealed[]> {
  const all: Resealed[] = [];
  for (const place of places) all.push(await resealPlace(place));
  return all;
}

async function resealPlace(place: Place): Promise<Resealed> {
  const done: Resealed = { name: place.name, count: 0, lost: [] };
  let rows = await listSealed(place, null);
  while (rows.length > 0) {
    for (const row of rows) await resealRow(place, row, done);
    rows = await listSealed(place, rows.at(-1)?.owner ?? null);
  }
  return done;
}

type Row = { owner: string; sealed: string };

async function listSealed({ owner, column }: Place, last: string | null): Promise<Row[]> {
  const db = await database();
  return db
    .select({ owner: sql<string>`${owner}`, sealed: sql<string>`${column}` })
    .from(owner.table)
    .where(and(isNotNull(column), last === null ? undefined : gt(owner, last)))
    .orderBy(asc(owner))
    .limit(BATCH);
}

async function resealRow({ purpose, owner, column }: Place, row: Row, done: Resealed): Promise<void> {
  const fresh = openAndSeal(row, purpose);
  if (fresh === null) return;
  if (fresh === "lost") {
    done.lost.push(row.owner);
    return;
  }
  const db = await database();
  const isStill = and(sql`${owner} = ${row.owner}`, sql`${column} = ${row.sealed}`);
  await db.execute(sql`update ${owner.table} set ${sql.identifier(column.name)} = ${fresh.sealed} where ${isStill}`);
  done.count += 1;
}

/** A key that is being set up stands behind the id of whoever is shown it. */
function openAndSeal({ owner, sealed }: Row, purpose: Purpose): { sealed: string } | "lost" | null {
  const begin = sealed.lastIndexOf(" ") + 1;
  try {
    const fresh = reseal(sealed.slice(begin), purpose, owner);
    return fresh === null ? null : { sealed: sealed.slice(0, begin) + fresh };
  } catch {
    return "lost";
  }
}
