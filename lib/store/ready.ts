import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { database } from "./client";

/** Milliseconds that the database has to answer. */
const PATIENCE = 2000;

/** Whether the database and the mail queue in it answer. Never throws. */
export async function isReady(): Promise<boolean> {
  const answered = database()
    .then((db) => db.execute(sql`select 1 from pgboss.version`))
    .then(
      (rows) => rows.length > 0,
      () => false,
    );
  return Promise.race([answered, wait(PATIENCE, false, { ref: false })]);
}
