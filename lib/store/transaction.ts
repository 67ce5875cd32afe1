import "server-only";
import { type Database, database, type Transaction } from "./client";

const effects = new WeakMap<object, (() => void)[]>();

/** Runs `work` in one transaction, and then what it left to `afterCommit`: all of it once the database took everything, else none. */
export async function inTransaction<Reply>(work: (tx: Transaction) => Promise<Reply>): Promise<Reply> {
  const queued: (() => void)[] = [];
  const db = await database();
  const reply = await db.transaction((tx) => {
    effects.set(tx, queued);
    return work(tx);
  });
  for (const effect of queued) effect();
  return reply;
}

/** Does what must not be done for something that is rolled back; at once when `db` is no transaction of `inTransaction`. */
export function afterCommit(db: Database | Transaction, effect: () => void): void {
  const queued = effects.get(db);
  if (queued) queued.push(effect);
  else effect();
}
