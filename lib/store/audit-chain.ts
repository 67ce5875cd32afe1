import "server-only";
import { sql } from "drizzle-orm";
import { database } from "./client";

/** An event as it is kept elsewhere: `hash` in hexadecimal digits. */
export type Known = { id: number; hash: string };

/** This event was changed or put in; those from `id` to `to` are missing; or this one was not made after the one that stands before it. */
export type ChainFault = { id: number; what: "changed" | "missing" | "unlinked"; to?: number };

export type ChainReport = { count: number; newest: Known | null; faults: ChainFault[] };

const CHUNK = 10_000;
const MOST_FAULTS = 100;
const START: Known = { id: 0, hash: "" };

/**
 * Walks the audit log from its first event on and tells what does not fit; it stops at about 100 faults. The hashes are worked out by an
 * expression of its own, since whoever changes rows may have replaced the trigger's. What was cut off at the end, or chained anew, only
 * a `kept` event tells.
 */
export async function verifyChain(kept: Known | null, chunkSize = CHUNK): Promise<ChainReport> {
  const report: ChainReport = { count: 0, newest: null, faults: [] };
  for (let chunk = await readChunk(null, chunkSize); chunk.last; chunk = await readChunk(chunk.last, chunkSize)) {
    report.count += chunk.count;
    report.newest = chunk.last;
    report.faults.push(...chunk.faults);
    if (report.faults.length >= MOST_FAULTS) break;
  }
  return kept && !(await isThere(kept)) ? { ...report, faults: [...report.faults, faultOf(kept, report.newest)] } : report;
}

const faultOf = ({ id }: Known, newest: Known | null): ChainFault =>
  newest && id <= newest.id ? { id, what: "changed" } : { id: (newest?.id ?? 0) + 1, what: "missing", to: id };

const hashed = sql`sha256(convert_to(jsonb_build_array(
  id, extract(epoch from at), type, account_id, actor_id, address, user_agent, details, request, encode(previous_hash, 'hex'))::text, 'UTF8'))`;

type Row = { id: string; hash: string; before: string; is_whole: boolean; follows: boolean; count: number };

/** The events after `from`, from the very first one on without it: how many, the last of them, and what is wrong. */
async function readChunk(from: Known | null, size: number): Promise<{ count: number; last: Known | null; faults: ChainFault[] }> {
  const db = await database();
  const before = from ?? START;
  const rows = await db.execute<Row>(sql`
    with chunk as (select * from audit_events ${from ? sql`where id > ${from.id}` : sql``} order by id limit ${size}),
    judged as (
      select id, encode(hash, 'hex') as hash, hash = ${hashed} as is_whole, lag(id, 1, ${before.id}::bigint) over by_id as before,
        previous_hash = lag(hash, 1, decode(${before.hash}, 'hex')) over by_id as follows,
        id = max(id) over () as is_last, (count(*) over ())::int as count
      from chunk window by_id as (order by id)
    )
    select * from judged where is_last or not is_whole or not follows or id <> before + 1 order by is_last desc, id limit ${MOST_FAULTS}`);
  const [last] = rows;
  if (!last) return { count: 0, last: null, faults: [] };
  const faults = rows.toSorted((one, other) => Number(one.id) - Number(other.id)).flatMap(faultsOf);
  return { count: last.count, last: { id: Number(last.id), hash: last.hash }, faults };
}

function faultsOf(row: Row): ChainFault[] {
  const [id, due] = [Number(row.id), Math.max(1, Number(row.before) + 1)];
  const missing: ChainFault[] = id > due ? [{ id: due, what: "missing", to: id - 1 }] : [];
  if (!row.is_whole || id < 1) return [...missing, { id, what: "changed" }];
  // After a gap nothing can follow, which is said already.
  return row.follows || id > due ? missing : [{ id, what: "unlinked" }];
}

/** Whether an event that is kept elsewhere is still the same here. */
async function isThere({ id, hash }: Known): Promise<boolean> {
  const db = await database();
  const rows = await db.execute(sql`select 1 from audit_events where id = ${id} and hash = decode(${hash}, 'hex')`);
  return rows.length > 0;
}
