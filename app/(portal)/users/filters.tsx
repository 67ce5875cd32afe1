import type { Status } from "@/lib/domain/account";
import { statusWords } from "@/lib/domain/status-words";
import { ROLES, STATUSES, type UsersQuery } from "@/lib/domain/users-list";
import type { countUsers } from "@/lib/store/users-list";
import { SearchForm } from "./search-form";

type FiltersProps = { query: UsersQuery; counts: Awaited<ReturnType<typeof countUsers>> };

const roleWords = { admin: "Admin", staff: "Staff" };

/** Search and filters, with how many people each would show. A plain GET form: it works without scripts, and its state is the address. */
export function Filters({ query, counts }: FiltersProps) {
  const sum = (fits: (row: FiltersProps["counts"][number]) => boolean) =>
    counts.reduce((total, row) => (fits(row) ? total + row.count : total), 0);
  const inRole = ({ role }: { role: string }) => !query.role || role === query.role;
  const inStatus = ({ status }: { status: Status }) => (query.status ? status === query.status : status !== "deleted");
  const statuses = STATUSES.map((status) => ({
    value: status,
    label: `${statusWords(status)} (${sum((row) => row.status === status && inRole(row))})`,
  }));
  const roles = ROLES.map((role) => ({ value: role, label: `${roleWords[role]} (${sum((row) => row.role === role && inStatus(row))})` }));
  return (
    <SearchForm
      query={query}
      statuses={[{ value: "", label: `Any, save deleted (${sum((row) => row.status !== "deleted" && inRole(row))})` }, ...statuses]}
      roles={[{ value: "", label: `Any (${sum(inStatus)})` }, ...roles]}
    />
  );
}
