import "server-only";
import { DrizzleQueryError } from "drizzle-orm";
import { PgPreparedQuery } from "drizzle-orm/pg-core";

type Runs = { queryWithCache(this: unknown, ...parts: unknown[]): Promise<unknown> };

/**
 * A failed statement's error carries its parameters in message, stack and fields, and so hashes, sealed keys and addresses into
 * every log. From here on each tells only what the database said: the one place that all statements pass is wrapped.
 */
export function tellFailuresWithoutParameters(): void {
  const statement = PgPreparedQuery.prototype as unknown as Runs;
  const run = statement.queryWithCache;
  statement.queryWithCache = async function (...parts) {
    try {
      return await run.apply(this, parts);
    } catch (error) {
      throw error instanceof DrizzleQueryError ? withoutParameters(error) : error;
    }
  };
}

function withoutParameters({ cause }: DrizzleQueryError): Error {
  const { code = "no code", message = "no message" } = (cause ?? {}) as { code?: string; message?: string };
  return Object.assign(new Error(`The database failed (${code}): ${message}`), { code });
}
