import { STATUSES, SORTS, type Sort, type UsersQuery } from "@/lib/domain/users-list";
import { days, later } from "@/lib/domain/time";
import { listEventsOf } from "@/lib/store/audit";
import { findAccount } from "@/lib/store/accounts";
import { listMailsOf } from "@/lib/store/mails";
import { writePlace } from "@/lib/store/places";
import { listSessionsOf } from "@/lib/store/sessions";
import { countUsers } from "@/lib/store/users-count";
import { listUsers } from "@/lib/store/users-list";

export type Kind = { name: string; run: () => Promise<unknown> };

const all: UsersQuery = { q: "", status: null, role: null, sort: "name", descending: false, after: null, before: null };

/** A key in the middle of each order that has one. */
const middles = (now: Date): Partial<Record<Sort, string>> => ({
  name: "lea",
  login: "lea",
  "2fa": "1",
  "last-sign-in": `${later(now, -days(3)).toISOString().slice(0, -1)}000Z`,
  "next-due": `${later(now, days(25)).toISOString().slice(0, -1)}000Z`,
});

/** Everything that the pages of the user list and of a person ask the database, at its easiest and at its hardest. */
export async function kindsFor(now: Date, personId: string): Promise<Kind[]> {
  const list = (name: string, wanted: Partial<UsersQuery>): Kind => ({ name, run: () => listUsers({ ...all, ...wanted }, now) });
  const searches = { one: "vera.weber.", some: "ana.l", many: "example", "two letters, many": "an", "two letters, none": "qz", none: "nobody at all" };
  const kinds: Kind[] = [];
  for (const sort of SORTS) {
    for (const descending of [false, true]) {
      const words = `by ${sort}, ${descending ? "down" : "up"}`;
      kinds.push(list(`first page ${words}`, { sort, descending }));
      const key = middles(now)[sort];
      if (key) kinds.push(list(`middle page ${words}`, { sort, descending, after: writePlace({ group: 0, key, id: "80000000-0000-4000-8000-000000000000" }) }));
      // The first page of the other direction is the last one of this.
      const { after } = await listUsers({ ...all, sort, descending: !descending }, now);
      kinds.push(list(`last page ${words}`, { sort, descending, after }), list(`page before the last ${words}`, { sort, descending, before: after }));
    }
  }
  for (const [words, q] of Object.entries(searches)) {
    for (const sort of ["name", "last-sign-in", "status"] as const) kinds.push(list(`search for ${words}, by ${sort}`, { q, sort }));
    kinds.push({ name: `counts, search for ${words}`, run: () => countUsers({ q }, now) });
  }
  for (const status of STATUSES)
    for (const sort of ["name", "status", "2fa", "last-sign-in", "next-due"] as const)
      for (const descending of [false, true]) kinds.push(list(`${status} by ${sort}, ${descending ? "down" : "up"}`, { status, sort, descending }));
  for (const role of ["admin", "staff"] as const) kinds.push(list(`${role} by name`, { role }), list(`${role}, away, by last-sign-in, down`, { role, status: "away", sort: "last-sign-in", descending: true }));
  kinds.push(list("away, search for some, by name", { q: searches.some, status: "away" }));
  const person = () => Promise.all([findAccount(personId), listEventsOf(personId), listSessionsOf(personId, now), listMailsOf(personId)]);
  return [...kinds, { name: "counts", run: () => countUsers({ q: "" }, now) }, { name: "person's page", run: person }];
}
