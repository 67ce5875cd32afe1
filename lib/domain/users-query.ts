import * as v from "valibot";
import { orNull, pathWith, searchText } from "./search-params";
import { ROLES, SORTS, STATUSES, type UsersQuery } from "./users-list";

const cursor = orNull(v.pipe(v.string(), v.maxLength(1000)));

const asked = v.object({
  q: searchText,
  status: orNull(v.picklist(STATUSES)),
  role: orNull(v.picklist(ROLES)),
  sort: v.fallback(v.picklist(SORTS), "name"),
  order: v.fallback(v.picklist(["up", "down"]), "up"),
  after: cursor,
  before: cursor,
});

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the list's address asks for. */
export function readUsersQuery(params: SearchParams): UsersQuery {
  const { order, ...query } = v.parse(asked, params);
  return { ...query, descending: order === "down" };
}

/** The address of the list with these changes; a changed search, filter or sort begins at the first page. */
export function usersPath(query: UsersQuery, changes: Partial<UsersQuery>): string {
  const { q, status, role, sort, descending, after, before } = { ...query, after: null, before: null, ...changes };
  return pathWith("/users", { q, status, role, sort: sort === "name" ? "" : sort, order: descending ? "down" : "", after, before });
}
