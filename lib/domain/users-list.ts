import type { Role, Status } from "./account";

/** The columns that the user list sorts by, as its address names them. */
export const SORTS = ["name", "login", "role", "status", "2fa", "last-sign-in", "next-due"] as const;
export type Sort = (typeof SORTS)[number];

/** How many people a page of the list shows, and so how many can be ticked at a time. */
export const PEOPLE_A_PAGE = 50;

/** Up to how many people are counted exactly; beyond that it is said that there are more. */
export const MOST_COUNTED = 10_000;

/** Up to how many are counted of each pair of a status and a role, which the numbers beside the filters add up, once there are more people than that. */
export const MOST_COUNTED_EACH = 1000;

/** What the list shows. `after` and `before` are cursors, as `UsersPage` gives them out; at most one of them is there. */
export type UsersQuery = {
  q: string;
  status: Status | null;
  role: Role | null;
  sort: Sort;
  descending: boolean;
  after: string | null;
  before: string | null;
};
