import { ChevronDown, Ellipsis } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-items";
import type { Account } from "@/lib/domain/account";
import { pathWith } from "@/lib/domain/search-params";
import { USER_ACTIONS, whyNotTo } from "@/lib/domain/user-actions";
import { words } from "@/lib/request/reader";
import type { Viewer } from "@/lib/viewer";

type RowMenuProps = { account: Account; viewer: Viewer; left?: string; named?: boolean };

/** What the viewer may do to this person now, behind three dots or, `named`, a word. Each leads to a page that asks to confirm, and from there back to the list if it was `left` for it. */
export async function RowMenu({ account, viewer, left = "", named = false }: RowMenuProps) {
  const by = { now: new Date(), actorId: viewer.id };
  // Whether somebody is the last admin is judged when it matters, under lock.
  const possible = USER_ACTIONS.filter((action) => whyNotTo(action, account, by, 1) === null);
  if (possible.length === 0) return null;
  const { list, actions } = (await words()).users;
  return (
    <Menu
      label={list.actionsFor(account.name)}
      trigger={named ? <Named words={list.actions} /> : <Ellipsis className="size-5" aria-hidden="true" />}
    >
      {possible.map((action) => (
        <MenuLink key={action} href={pathWith(`/users/${account.id}/${action}`, { left })}>
          {actions[action].label}
        </MenuLink>
      ))}
    </Menu>
  );
}

const Named = ({ words }: { words: string }) => (
  <span className="flex min-h-11 items-center gap-2 rounded-lg border border-edge bg-raised px-4">
    {words}
    <ChevronDown className="size-4 text-muted" aria-hidden="true" />
  </span>
);
