import { ROLES, STATUSES } from "@/lib/domain/account";
import { days, later } from "@/lib/domain/time";
import { SORTS, type Sort, type UsersQuery } from "@/lib/domain/users-list";
import { writeCursor } from "@/lib/store/cursors";
import { countUsers } from "@/lib/store/users-count";
import { listUsers } from "@/lib/store/users-list";
import { auditKinds } from "./audit-kinds";

/** A way of looking; it tells how many rows it shows. `row`: whose target it has, in docs/performance.md. */
export type Kind = { row?: 7 | 8; name: string; run: () => Promise<number> };

const all: UsersQuery = { q: "", status: null, role: null, sort: "name", descending: false, after: null, before: null };

/** The middle of each order: a group, and a key in it. */
function middleOf(sort: Sort, now: Date): string {
  const id = "80000000-0000-4000-8000-000000000000";
  const moment = (milliseconds: number) => `${later(now, milliseconds).toISOString().slice(0, -1)}000Z`;
  const cursors: Record<Sort, [number, string]> = {
    name: [0, "lea"],
    login: [0, "lea"],
    role: [1, "lea"],
    status: [8, moment(days(25))],
    "2fa": [2, "lea"],
    "last-sign-in": [0, moment(-days(3))],
    "next-due": [0, moment(days(25))],
  };
  const [group, key] = cursors[sort];
  return writeCursor({ group, key, id });
}

/** The first two have a target. */
const searches = {
  one: ".777@",
  "one in a hundred": ".12",
  "one in 500, side by side": "vera.weber.",
  "one in 250": "ana.l",
  many: "example",
  "two letters, many": "an",
  "two letters, none": "qz",
  none: "nobody at all",
};

const list = (now: Date, name: string, wanted: Partial<UsersQuery>): Kind => ({
  name,
  run: async () => (await listUsers({ ...all, ...wanted }, now)).accounts.length,
});

const count = (now: Date, name: string, q: string): Kind => ({ name, run: async () => (await countUsers({ q }, now)).rows.length });

const ofRow7 = (kind: Kind, isOf = true): Kind => (isOf ? { ...kind, row: 7 } : kind);

async function pagesBy(sort: Sort, descending: boolean, now: Date): Promise<Kind[]> {
  const words = `by ${sort}, ${descending ? "down" : "up"}`;
  // The first page of the other direction is the last one of this.
  const { after: end } = await listUsers({ ...all, sort, descending: !descending }, now);
  return [
    ofRow7(list(now, `first page ${words}`, { sort, descending })),
    ofRow7(list(now, `middle page ${words}`, { sort, descending, after: middleOf(sort, now) })),
    list(now, `last page ${words}`, { sort, descending, after: end }),
    list(now, `page before the last ${words}`, { sort, descending, before: end }),
  ];
}

const searchesFor = (now: Date): Kind[] =>
  Object.entries(searches).flatMap(([words, q], at) => [
    ...SORTS.map((sort) => ofRow7(list(now, `search for ${words}, by ${sort}`, { q, sort }), at < 2)),
    ofRow7(count(now, `counts, search for ${words}`, q), at < 2),
  ]);

const filters = (now: Date): Kind[] =>
  STATUSES.flatMap((status) =>
    SORTS.flatMap((sort) =>
      [false, true].map((descending) => {
        const words = `${status} by ${sort}, ${descending ? "down" : "up"}`;
        return ofRow7(list(now, words, { status, sort, descending }), sort === "name");
      }),
    ),
  );

/** Everything that the pages of the user list, of the audit log and of a person ask the database, at its easiest and at its hardest. */
export async function kindsFor(now: Date, personId: string): Promise<Kind[]> {
  const kinds: Kind[] = [];
  for (const sort of SORTS) for (const descending of [false, true]) kinds.push(...(await pagesBy(sort, descending, now)));
  kinds.push(...searchesFor(now), ...filters(now));
  for (const role of ROLES)
    kinds.push(
      list(now, `${role} by name`, { role }),
      list(now, `${role}, away, by last-sign-in, down`, { role, status: "away", sort: "last-sign-in", descending: true }),
    );
  kinds.push(list(now, "away, search for one in a hundred, by name", { q: searches["one in a hundred"], status: "away" }));
  return [...kinds, ofRow7(count(now, "counts", "")), ...auditKinds(now, personId)];
}
