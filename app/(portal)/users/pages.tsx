import Link from "next/link";
import type { UsersQuery } from "@/lib/domain/users-list";
import type { UsersPage } from "@/lib/store/users-list";
import { usersPath } from "./query";

/** The ways to the rows before and after these; the places are in the address, so that a page can be sent to a colleague. */
export function Pages({ query, page: { before, after } }: { query: UsersQuery; page: UsersPage }) {
  if (!before && !after) return null;
  return (
    <nav aria-label="Pages" className="mt-5 flex gap-6">
      {before && (
        <Link href={usersPath(query, { before })} prefetch={false}>
          Previous page
        </Link>
      )}
      {after && (
        <Link href={usersPath(query, { after })} prefetch={false}>
          Next page
        </Link>
      )}
    </nav>
  );
}
