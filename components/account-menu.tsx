import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { words } from "@/lib/request/reader";
import { Menu } from "./ui/menu";
import { MenuDivider } from "./ui/menu-items";

// Drawn by CSS: as text they would contradict the name of the button (WCAG 2.5.3).
const initialsOf = (name: string) => {
  const [first = "", ...others] = name
    .split(/\s+/)
    .filter(Boolean)
    .map(([letter = ""]) => letter.toUpperCase());
  return first + (others.at(-1) ?? "");
};

type AccountMenuProps = {
  person: { name: string; login: string };
  /** When the session ends, and the Sign out form. */
  children: ReactNode;
};

/** Who is signed in, and the way out; on every page of the portal, with or without scripts. */
export async function AccountMenu({ person, children }: AccountMenuProps) {
  return (
    <Menu
      label={(await words()).portal.frame.accountMenu}
      round
      trigger={
        <span aria-hidden="true" className="flex items-center gap-1 pe-2 ps-0.5">
          <span
            data-initials={initialsOf(person.name)}
            className="flex size-9 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-sm before:content-[attr(data-initials)]"
          />
          <ChevronDown className="size-4 text-muted" />
        </span>
      }
    >
      <div className="wrap-anywhere px-3 pt-2 pb-1">
        <p className="font-semibold">{person.name}</p>
        <p className="text-muted text-sm">{person.login}</p>
      </div>
      <MenuDivider />
      {children}
    </Menu>
  );
}
