import "server-only";

/**
 * Codes of a database that cannot be reached, is starting or ending, has no connection left or took too long, as behind a lock (postgres.js, Node,
 * PostgreSQL classes 08, 53, 57).
 */
const AWAY = /^(CONNECT|ECONN|ENOENT$|EPIPE$|EHOST|ENET|ETIMEDOUT$|ENOTFOUND$|EAI_AGAIN$|08|53|57)/;

/** Whether this failure, or what caused it, says that the database is away: time alone mends it. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  // What has a path is about a file.
  return (typeof code === "string" && AWAY.test(code) && !("path" in error)) || isDatabaseAway(cause);
}

/** Milliseconds: no statement runs for so long (client.ts). */
const SILENCE = 8000;

/** For what a request asks first: a database that says nothing at all, as behind a wall that swallows what is sent, is away, too. */
export async function orAway<Found>(asked: Promise<Found>): Promise<Found> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("The database says nothing."), { code: "ETIMEDOUT" })), SILENCE);
  });
  return Promise.race([asked, silence]).finally(() => clearTimeout(timer));
}
