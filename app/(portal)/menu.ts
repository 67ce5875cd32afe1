import type { Role } from "@/lib/domain/account";
import type { Messages } from "@/lib/messages";

/** A page in the line above; without a role everybody sees it there. */
type Entry = { href: string; label: string; role?: Role };

/** All of them, in their order; a company's own pages join here. Whether somebody may see a page, the page asks for itself. */
export const menu = ({ pages }: Messages["portal"]["frame"]): Entry[] => [
  { href: "/", label: pages.welcome },
  { href: "/users", label: pages.users, role: "admin" },
  { href: "/audit", label: pages.audit, role: "admin" },
  { href: "/policy", label: pages.policy, role: "admin" },
];
