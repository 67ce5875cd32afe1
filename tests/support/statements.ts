import { PgPreparedQuery } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { PLANNING } from "@/lib/store/client";
import { connect } from "./connect";

export type Statement = { text: string; parameters: unknown[]; milliseconds: number };

type Runs = { queryWithCache(this: unknown, text: string, parameters: unknown[], run: () => Promise<unknown>): Promise<unknown> };

let heard: Statement[] | null = null;
const prototype = PgPreparedQuery.prototype as unknown as Runs;
const pass = prototype.queryWithCache;
prototype.queryWithCache = async function (text, parameters, run) {
  const began = performance.now();
  try {
    return await pass.call(this, text, parameters, run);
  } finally {
    heard?.push({ text, parameters, milliseconds: performance.now() - began });
  }
};

/** Every statement that `work` sends to the database, and for how long it waited for the answer. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  heard = [];
  try {
    await work();
    return heard;
  } finally {
    heard = null;
  }
}

type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] } & Record<string, unknown>;

/** So many pages, each wherever it may lie, are what a database gets through in 10 ms when it has them in memory: 3 µs each, and some time to spare. */
export const PAGES_IN_10_MS = 2500;

/** How the database answers a statement: which tables it reads from one end to the other, and how many pages it looks at. */
export async function explain(sql: postgres.Sql, { text, parameters }: Statement): Promise<{ scanned: string[]; pages: number }> {
  const rows = await sql.unsafe(`explain (analyze, buffers, format json) ${text}`, parameters as postgres.ParameterOrJSON<never>[]);
  const plan = rows[0]?.["QUERY PLAN"][0].Plan as Plan;
  const scanned = nodesOf(plan).flatMap((node) => (node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? ""] : []));
  return { scanned, pages: Number(plan["Shared Hit Blocks"]) + Number(plan["Shared Read Blocks"]) };
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** A connection of the tests' own to the database of this address, which plans as the portal's do. */
export const connectTo = (address: string) => connect(address, { connection: PLANNING });
