import * as v from "valibot";
import { EVENT_TYPES } from "./decision";
import { supportCodeIn } from "./support-code";
import { days, later } from "./time";

/** A day of the log, in UTC; one that is none, or far from any portal's life, is left out. */
const day = v.pipe(
  v.string(),
  v.regex(/^(?:19|2\d)\d\d-\d\d-\d\d$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

const text = v.pipe(
  v.string(),
  v.transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim().slice(0, 100)),
);

const left = <S extends v.GenericSchema>(schema: S) => v.fallback(v.nullable(schema), null);

const asked = v.object({
  person: v.fallback(text, ""),
  type: left(v.picklist(EVENT_TYPES)),
  from: left(day),
  to: left(day),
  code: left(v.pipe(v.string(), v.transform(supportCodeIn))),
  after: left(v.pipe(v.string(), v.maxLength(100))),
  before: left(v.pipe(v.string(), v.maxLength(100))),
});

/**
 * What the log shows: events about a person (a part of name or login, or an account's id), of one type, from the beginning of a day to
 * the end of another in UTC, of one request. `after` and `before` are cursors, as `AuditPage` gives them out.
 */
export type AuditQuery = v.InferOutput<typeof asked>;

/** Whatever stands in the address: what is not understood is left out, so that an old link still shows a list; days the wrong way round are turned. */
export function readAuditQuery(params: Record<string, unknown>): AuditQuery {
  const query = v.parse(asked, params);
  const { from, to } = query;
  return from && to && from > to ? { ...query, from: to, to: from } : query;
}

/** The first moment of the days asked for, and the first one after them. */
export function momentsOf({ from, to }: Pick<AuditQuery, "from" | "to">): { since: Date | null; until: Date | null } {
  return { since: from ? new Date(from) : null, until: to ? later(new Date(to), days(1)) : null };
}

/** The address of the log with these changes; a changed filter begins at the newest event. */
export function auditPath(query: AuditQuery, changes: Partial<AuditQuery> = {}, path = "/audit"): string {
  const wanted = Object.entries({ ...query, after: null, before: null, ...changes });
  const search = new URLSearchParams(wanted.filter((entry): entry is [string, string] => Boolean(entry[1])));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** The filters as the record of an export names them. */
export const filtersOf = ({ after: _, before: __, ...filters }: AuditQuery) =>
  Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1])));
