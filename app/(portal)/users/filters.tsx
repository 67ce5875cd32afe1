import { ROLES, STATUSES, type Status } from "@/lib/domain/account";
import type { UsersQuery } from "@/lib/domain/users-list";
import type { Messages } from "@/lib/messages";
import type { UserCounts } from "@/lib/store/users-count";
import { SearchForm } from "./search-form";

type FiltersProps = { query: UsersQuery; counts: UserCounts; t: Messages };

/** Search and filters, with how many people each would show. A plain GET form: it works without scripts, and its state is the address. */
export function Filters({ query, counts, t }: FiltersProps) {
  const { list, status: statusWords } = t.users;
  const roleWords = t.account.profile.roles;
  const label = (words: string, fits: Fits) => words + countWords(counts, fits, t.figures.number);
  const inRole = ({ role }: { role: string }) => !query.role || role === query.role;
  const inStatus = ({ status }: { status: Status }) => (query.status ? status === query.status : status !== "deleted");
  const statuses = STATUSES.map((status) => ({
    value: status,
    label: label(statusWords[status], (row) => row.status === status && inRole(row)),
  }));
  const roles = ROLES.map((role) => ({ value: role, label: label(roleWords[role], (row) => row.role === role && inStatus(row)) }));
  return (
    <SearchForm
      query={query}
      t={list.search}
      statuses={[{ value: "", label: label(list.anySaveDeleted, (row) => row.status !== "deleted" && inRole(row)) }, ...statuses]}
      roles={[{ value: "", label: label(list.any, inStatus) }, ...roles]}
    />
  );
}

type Fits = (row: UserCounts["rows"][number]) => boolean;

/** "At least none" says nothing, so it is not said. */
function countWords({ rows, isLeast, most }: UserCounts, fits: Fits, number: (count: number) => string): string {
  const count = rows.filter(fits).reduce((sum, row) => sum + row.count, 0);
  if (count > most) return ` (${number(most)}+)`;
  if (!isLeast) return ` (${number(count)})`;
  return count > 0 ? ` (${number(count)}+)` : "";
}
