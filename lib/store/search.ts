import "server-only";
import { like, or, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";

/** Whether a fragment is part of the name or the login, in any case; what LIKE takes for a pattern stands for itself. */
export function containsFragment(q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  // Logins are in lower case, and so are the names in their index.
  return sql`(${or(like(users.email, pattern.toLowerCase()), sql`lower(${users.name}) like lower(${pattern})`)})`;
}

/** The same, found by the index of all pieces of three letters; a shorter fragment is the beginning of some piece. */
export const findsFragment = (q: string): SQL =>
  sql`(search_pieces(${users.name} || E'\n' || ${users.email}) @@ search_query(${q}) and ${containsFragment(q)})`;
