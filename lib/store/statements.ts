import "server-only";
import { PgPreparedQuery } from "drizzle-orm/pg-core";

type Statement = { isResponseInArrayMode: () => boolean };

/**
 * From here on each connection keeps the statements that were asked once (PostgreSQL's prepared statements), as the driver does by itself: drizzle
 * asks it not to, and then each statement is parsed, described and planned anew, with a round trip of its own. What is written as SQL (`execute`)
 * stays so: it looks for people in one of many ways, and its best plan depends on what is looked for.
 */
export function keepStatements(): void {
  const get = function (this: Statement) {
    return this.isResponseInArrayMode();
  };
  Object.defineProperty(PgPreparedQuery.prototype, "prepare", { get, set() {}, configurable: true });
}
