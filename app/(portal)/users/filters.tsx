import type { Status } from "@/lib/domain/account";
import { statusWords } from "@/lib/domain/status-words";
import { MOST_COUNTED, ROLES, STATUSES, type UsersQuery } from "@/lib/domain/users-list";
import type { UserCounts } from "@/lib/store/users-count";
import { SearchForm } from "./search-form";

type FiltersProps = { query: UsersQuery; counts: UserCounts };

const roleWords = { admin: "Admin", staff: "Staff" };

/** Search and filters, with how many people each would show. A plain GET form: it works without scripts, and its state is the address. */
export function Filters({ query, counts }: FiltersProps) {
  const label = (words: string, fits: (row: UserCounts["rows"][number]) => boolean) =>
    words +
    countWords(
      counts,
      counts.rows.filter(fits).reduce((sum, { count }) => sum + count, 0),
    );
  const inRole = ({ role }: { role: string }) => !query.role || role === query.role;
  const inStatus = ({ status }: { status: Status }) => (query.status ? status === query.status : status !== "deleted");
  const statuses = STATUSES.map((status) => ({
    value: status,
    label: label(statusWords(status), (row) => row.status === status && inRole(row)),
  }));
  const roles = ROLES.map((role) => ({ value: role, label: label(roleWords[role], (row) => row.role === role && inStatus(row)) }));
  return (
    <SearchForm
      query={query}
      statuses={[{ value: "", label: label("Any, save deleted", (row) => row.status !== "deleted" && inRole(row)) }, ...statuses]}
      roles={[{ value: "", label: label("Any", inStatus) }, ...roles]}
    />
  );
}

/** "At least none" says nothing, so it is not said. */
function countWords({ isLeast }: UserCounts, count: number): string {
  if (count > MOST_COUNTED) return ` (${MOST_COUNTED.toLocaleString("en")}+)`;
  if (!isLeast) return ` (${count})`;
  return count > 0 ? ` (${count.toLocaleString("en")}+)` : "";
}
