import "server-only";
import { PgPreparedQuery } from "drizzle-orm/pg-core";

type Statement = { isResponseInArrayMode: () => boolean; params: unknown[] };

/** Parameters: a statement of more writes many rows at once, of a number that hardly comes again. */
const MOST = 100;

/**
 * From here on each connection keeps the statements that were asked once (PostgreSQL's prepared statements), as the driver does by itself: drizzle
 * asks it not to, and then each statement is parsed, described and planned anew, with a round trip of its own. What is written as SQL (`execute`)
 * stays so: it looks for people in one of many ways, and its best plan depends on what is looked for.
 */
export function keepStatements(): void {
  const get = function (this: Statement) {
    return this.isResponseInArrayMode() && this.params.length <= MOST;
  };
  Object.defineProperty(PgPreparedQuery.prototype, "prepare", { get, set() {}, configurable: true });
}
