import "server-only";
import { type SQLWrapper, sql } from "drizzle-orm";
import * as v from "valibot";
import { uuid } from "@/lib/domain/schemas";

/** How a page was asked for: at most `size` rows, beginning beside a cursor or not, and read away from or towards the list's beginning. */
type Asked = { size: number; isMiddle: boolean; isBack: boolean };

/**
 * The rows of one page, in the order of the list, and the cursors before and after it; null where there is nothing more. Of `found`, which
 * begins at the cursor that was asked for, there is one row more than a page holds if there is another page in the direction of travel.
 */
export function pageOf<Row>(found: Row[], { size, isMiddle, isBack }: Asked, write: (row: Row) => string) {
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (isBack) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    before: first && (isBack ? hasMore : isMiddle) ? write(first) : null,
    after: last && (isBack || hasMore) ? write(last) : null,
  };
}

/** The types in which a list's cursor is compared with its rows. */
export type KeyType = "text" | "timestamptz" | "uuid";

/** After (or before) which row a page begins: the group of the list in which it stands, its key there, and its id. */
export type Cursor = { group: number; key: string; id: string };

const parts = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.string(), uuid]);

export const writeCursor = ({ group, key, id }: Cursor) => Buffer.from(JSON.stringify([group, key, id])).toString("base64url");

const isKey: Record<KeyType, (key: string) => boolean> = {
  text: (key) => key.isWellFormed() && !key.includes("\0"),
  uuid: (key) => v.is(uuid, key),
  timestamptz: isMoment,
};

/** Whether PostgreSQL takes it for a moment, written to the microsecond: there is no year 0, and no 30th of February. */
export function isMoment(text: string): boolean {
  const isWritten = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(text) && !Number.isNaN(Date.parse(text));
  return isWritten && new Date(text).toISOString().slice(0, 19) === text.slice(0, 19);
}

/** A moment as it stands in a cursor: to the microsecond, and in one form whatever the database's time zone. */
export const exactMoment = (moment: SQLWrapper) => sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** A cursor that somebody made up is none, or the database would complain. `types` are those of the groups' keys. */
export function readCursor(text: string | null, types: KeyType[]): Cursor | null {
  if (!text) return null;
  const cursor = v.safeParse(v.pipe(v.string(), v.parseJson(), parts), Buffer.from(text, "base64url").toString());
  if (!cursor.success) return null;
  const [group, key, rowId] = cursor.output;
  const type = types[group];
  return type && isKey[type](key) ? { group, key, id: rowId } : null;
}
