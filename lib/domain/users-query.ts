import * as v from "valibot";
import { ROLES, STATUSES } from "./account";
import { orNull, pathWith, searchText } from "./search-params";
import { SORTS, type UsersQuery } from "./users-list";

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

/** What the list's address asks for. */
export function readUsersQuery(params: Record<string, unknown>): UsersQuery {
  const { order, ...query } = v.parse(asked, params);
  return { ...query, descending: order === "down" };
}

/** The address of the list with these changes; a changed search, filter or sort begins at the first page. */
export function usersPath(query: UsersQuery, changes: Partial<UsersQuery>): string {
  const { q, status, role, sort, descending, after, before } = { ...query, after: null, before: null, ...changes };
  return pathWith("/users", { q, status, role, sort: sort === "name" ? "" : sort, order: descending ? "down" : "", after, before });
}

const samePage = (query: UsersQuery) => usersPath(query, { after: query.after, before: query.before });

/** The list as somebody left it for another page, to be told in that page's address. */
export const leftAt = (query: UsersQuery): string => samePage(query).split("?")[1] ?? "";

/** The address of the list that `leftAt` told; of the plain list for anything else. */
export const pathBackTo = (left: unknown): string => samePage(readUsersQuery(Object.fromEntries(new URLSearchParams(String(left ?? "")))));

/** The same, with what was done meanwhile to how many people, or to whom. */
export function pathAfter(
  left: string,
  { action, done, skipped, id }: { action: string; done: number; skipped: number; id?: string },
): string {
  const path = pathBackTo(left);
  return `${path}${path.includes("?") ? "&" : "?"}done=${action}&to=${done}&skipped=${skipped}${id ? `&id=${id}` : ""}`;
}
