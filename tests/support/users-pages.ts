import type { Account } from "@/lib/domain/account";
import type { UsersQuery } from "@/lib/domain/users-list";
import { listUsers } from "@/lib/store/users-list";
import { NOW } from "./accounts";

/** Everybody, by name. */
export const all: UsersQuery = { q: "", status: null, role: null, sort: "name", descending: false, after: null, before: null };

export const idsOf = (accounts: Account[]) => accounts.map(({ id }) => id);

/** Who is on the pages, all or so many, and on those on the way back to the first. */
export async function walk(query: UsersQuery, most = Number.POSITIVE_INFINITY): Promise<{ forth: string[]; back: string[] }> {
  const pages = [await listUsers(query, NOW)];
  for (let after = pages[0]?.after; after && pages.length < most; after = pages.at(-1)?.after)
    pages.push(await listUsers({ ...query, after }, NOW));
  const back = [pages.at(-1)?.accounts ?? []];
  for (let before = pages.at(-1)?.before; before; ) {
    const page = await listUsers({ ...query, before }, NOW);
    back.unshift(page.accounts);
    before = page.before;
  }
  return { forth: idsOf(pages.flatMap(({ accounts }) => accounts)), back: idsOf(back.flat()) };
}
