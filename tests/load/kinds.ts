import { days, later } from "@/lib/domain/time";
import { ROLES, SORTS, type Sort, STATUSES, type UsersQuery } from "@/lib/domain/users-list";
import { findAccount } from "@/lib/store/accounts";
import { listEventsOf } from "@/lib/store/audit";
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

const searches = {
  one: "vera.weber.",
  some: "ana.l",
  many: "example",
  "two letters, many": "an",
  "two letters, none": "qz",
  none: "nobody at all",
};

const list = (now: Date, name: string, wanted: Partial<UsersQuery>): Kind => ({ name, run: () => listUsers({ ...all, ...wanted }, now) });

async function pagesBy(sort: Sort, descending: boolean, now: Date): Promise<Kind[]> {
  const words = `by ${sort}, ${descending ? "down" : "up"}`;
  const key = middles(now)[sort];
  const middle = key ? { after: writePlace({ group: 0, key, id: "80000000-0000-4000-8000-000000000000" }) } : {};
  // The first page of the other direction is the last one of this.
  const { after: end } = await listUsers({ ...all, sort, descending: !descending }, now);
  return [
    list(now, `first page ${words}`, { sort, descending }),
    list(now, `middle page ${words}`, { sort, descending, ...middle }),
    list(now, `last page ${words}`, { sort, descending, after: end }),
    list(now, `page before the last ${words}`, { sort, descending, before: end }),
  ];
}

const searchesFor = (now: Date): Kind[] =>
  Object.entries(searches).flatMap(([words, q]) => [
    ...(["name", "last-sign-in", "status"] as const).map((sort) => list(now, `search for ${words}, by ${sort}`, { q, sort })),
    { name: `counts, search for ${words}`, run: () => countUsers({ q }, now) },
  ]);

const filters = (now: Date): Kind[] =>
  STATUSES.flatMap((status) =>
    (["name", "status", "2fa", "last-sign-in", "next-due"] as const).flatMap((sort) =>
      [false, true].map((descending) => list(now, `${status} by ${sort}, ${descending ? "down" : "up"}`, { status, sort, descending })),
    ),
  );

/** Everything that the pages of the user list and of a person ask the database, at its easiest and at its hardest. */
export async function kindsFor(now: Date, personId: string): Promise<Kind[]> {
  const kinds: Kind[] = [];
  for (const sort of SORTS) for (const descending of [false, true]) kinds.push(...(await pagesBy(sort, descending, now)));
  kinds.push(...searchesFor(now), ...filters(now));
  for (const role of ROLES)
    kinds.push(
      list(now, `${role} by name`, { role }),
      list(now, `${role}, away, by last-sign-in, down`, { role, status: "away", sort: "last-sign-in", descending: true }),
    );
  kinds.push(list(now, "away, search for some, by name", { q: searches.some, status: "away" }));
  const person = () => Promise.all([findAccount(personId), listEventsOf(personId), listSessionsOf(personId, now), listMailsOf(personId)]);
  return [...kinds, { name: "counts", run: () => countUsers({ q: "" }, now) }, { name: "person's page", run: person }];
}
