import { availableParallelism } from "node:os";
import { verify } from "@node-rs/argon2";
import type postgres from "postgres";
import { median } from "./clients";

/** The bare check of a password, so many at a time: what it costs of a processor in milliseconds, and how many are done in a second. */
export async function bareHashes(passwordHash: string, seconds: number, atOnce = availableParallelism()) {
  let count = 0;
  const [began, before] = [performance.now(), process.cpuUsage()];
  const end = began + seconds * 1000;
  const lane = async () => {
    for (; performance.now() < end; count += 1) await verify(passwordHash, "a password that does not fit");
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const { user, system } = process.cpuUsage(before);
  return { cpuEach: (user + system) / 1000 / count, perSecond: count / ((performance.now() - began) / 1000) };
}

/** Milliseconds that each of them takes, one after the other: the median of so many, turn and turn about. */
export async function timed(count: number, ...works: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let turn = 0; turn < count; turn += 1)
    for (const [index, work] of works.entries()) {
      const began = performance.now();
      await work();
      times[index]?.push(performance.now() - began);
    }
  return times.map(median);
}

/** A session and its user by the hash of its cookie, and nothing around it. */
export const bareLookUp = (sql: postgres.Sql, tokenHash: string) => () =>
  sql`select * from sessions join users on users.id = sessions.user_id where session_token = ${tokenHash}`;

/** One page of users along an index. */
export const barePage = (sql: postgres.Sql) => () => sql`select * from users order by id limit 50`;
