import "server-only";
import { PgPreparedQuery } from "drizzle-orm/pg-core";

/**
 * From here on each connection keeps the statements that were asked once (PostgreSQL's prepared statements), as the driver does by itself: drizzle
 * asks it not to, and then each statement with parameters is parsed and described anew, with a round trip of its own.
 */
export function keepStatements(): void {
  Object.defineProperty(PgPreparedQuery.prototype, "prepare", { get: () => true, set() {}, configurable: true });
}
