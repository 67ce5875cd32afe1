import * as v from "valibot";
import { EVENT_TYPES } from "./decision";
import { filled, orNull, pathWith, searchText } from "./search-params";
import { supportCodeIn } from "./support-code";
import { days, later } from "./time";

/** A day of the log, in UTC; one that is none, or far from any portal's life, is left out. */
const day = v.pipe(
  v.string(),
  v.regex(/^(?:19|2\d)\d\d-\d\d-\d\d$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

const cursor = orNull(v.pipe(v.string(), v.maxLength(100)));

const asked = v.object({
  person: searchText,
  type: orNull(v.picklist(EVENT_TYPES)),
  from: orNull(day),
  to: orNull(day),
  code: orNull(v.pipe(v.string(), v.transform(supportCodeIn))),
  after: cursor,
  before: cursor,
});

/**
 * What the log shows: events about a person (a part of name or login, or an account's id), of one type, from the beginning of a day to
 * the end of another in UTC, of one request. `after` and `before` are cursors, as `AuditPage` gives them out.
 */
export type AuditQuery = v.InferOutput<typeof asked>;

/** What the log's address asks for; days the wrong way round are turned. */
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
export const auditPath = (query: AuditQuery, changes: Partial<AuditQuery> = {}, path = "/audit"): string =>
  pathWith(path, { ...query, after: null, before: null, ...changes });

/** The filters as the record of an export names them. */
export const filtersOf = ({ after: _, before: __, ...filters }: AuditQuery) => filled(filters);
