import "server-only";
import { type Database, database, type Transaction } from "./client";

const effects = new WeakMap<object, (() => void)[]>();

/** Runs `work` in one transaction, and then what it left to `afterCommit`: all of it once the database took everything, else none. */
export async function inTransaction<Reply>(work: (tx: Transaction) => Promise<Reply>): Promise<Reply> {
  const later: (() => void)[] = [];
  const db = await database();
  const reply = await db.transaction((tx) => {
    effects.set(tx, later);
    return work(tx);
  });
  for (const effect of later) effect();
  return reply;
}

/** Does what must not be done for something that is rolled back; at once when `db` is no transaction of `inTransaction`. */
export function afterCommit(db: Database | Transaction, effect: () => void): void {
  const later = effects.get(db);
  if (later) later.push(effect);
  else effect();
}
