import "server-only";

/** Codes of a database that cannot be reached, is starting or ending, or has no connection left (postgres.js, Node, PostgreSQL classes 08, 53, 57). */
const AWAY = /^(CONNECT|ECONN|ENOENT$|EPIPE$|EHOST|ENET|ETIMEDOUT$|ENOTFOUND$|EAI_AGAIN$|08|53|57)/;

/** Whether this failure, or what caused it, says that the database is away: time alone mends it. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return (typeof code === "string" && AWAY.test(code)) || isDatabaseAway(cause);
}
