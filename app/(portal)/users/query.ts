import * as v from "valibot";
import { ROLES, SORTS, STATUSES, type UsersQuery } from "@/lib/domain/users-list";

/** Whatever stands in the address: what is not understood is left out, so that an old link still shows a list. */
const asked = v.object({
  q: v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => text.replaceAll("\0", "").toWellFormed().trim().slice(0, 100)),
    ),
    "",
  ),
  status: v.fallback(v.nullable(v.picklist(STATUSES)), null),
  role: v.fallback(v.nullable(v.picklist(ROLES)), null),
  sort: v.fallback(v.picklist(SORTS), "name"),
  order: v.fallback(v.picklist(["up", "down"]), "up"),
  after: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(1000))), null),
  before: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(1000))), null),
});

export type SearchParams = Record<string, string | string[] | undefined>;

export function readQuery(params: SearchParams): UsersQuery {
  const { order, ...query } = v.parse(asked, params);
  return { ...query, descending: order === "down" };
}

/** The address of the list with these changes; a changed search, filter or sort begins at the first page. */
export function usersPath(query: UsersQuery, changes: Partial<UsersQuery>): string {
  const { q, status, role, sort, descending, after, before } = { ...query, after: null, before: null, ...changes };
  const params = { q, status, role, sort: sort === "name" ? "" : sort, order: descending ? "down" : "", after, before };
  const search = new URLSearchParams(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return search.size > 0 ? `/users?${search}` : "/users";
}
