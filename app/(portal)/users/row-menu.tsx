import { Ellipsis } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-items";
import type { Account } from "@/lib/domain/account";
import { USER_ACTIONS, whyNotTo } from "@/lib/domain/user-actions";
import { words } from "@/lib/reader";
import type { Viewer } from "@/lib/viewer";

/** What the viewer may do to this person now. Each leads to a page that asks to confirm. */
export async function RowMenu({ account, viewer }: { account: Account; viewer: Viewer }) {
  const by = { now: new Date(), actorId: viewer.id };
  // Whether somebody is the last admin is judged when it matters, under lock.
  const possible = USER_ACTIONS.filter((action) => whyNotTo(action, account, by, 1) === null);
  if (possible.length === 0) return null;
  const { list, actions } = (await words()).users;
  return (
    <Menu label={list.actionsFor(account.name)} trigger={<Ellipsis className="size-5" aria-hidden="true" />}>
      {possible.map((action) => (
        <MenuLink key={action} href={`/users/${account.id}/${action}`}>
          {actions[action].label}
        </MenuLink>
      ))}
    </Menu>
  );
}
