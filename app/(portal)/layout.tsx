import type { ReactNode } from "react";
import { AccountMenu } from "@/components/account-menu";
import { PortalFrame } from "@/components/portal-frame";
import { TrialBanner } from "@/components/trial-banner";
import { MenuButton, MenuLink, MenuNote } from "@/components/ui/menu-items";
import { env } from "@/lib/env";
import { words } from "@/lib/request/reader";
import { findSignInCode, requireUser } from "@/lib/viewer";
import { DueLine } from "./due-line";
import { menu } from "./menu";
import { PreferencesLink } from "./preferences-link";
import { SessionEnd } from "./session-end";
import { SessionWatch } from "./session-watch";
import { SignOutForm } from "./sign-out-form";

/** The frame of the portal. It shows who is signed in; what may be seen, each page asks for itself. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { id, name, email, role, twoFactor, due, session } = await requireUser();
  const { client, door, portal, preferences } = await words();
  const times = { expires: session.expires.toISOString(), now: new Date().toISOString() };
  const account = (
    <AccountMenu person={{ name, login: email }}>
      <MenuNote>
        <SessionEnd {...times} />
      </MenuNote>
      <MenuLink href="/account">{portal.frame.pages.account}</MenuLink>
      <PreferencesLink title={preferences.title} />
      <SignOutForm>
        <MenuButton>{client.signOut}</MenuButton>
      </SignOutForm>
    </AccountMenu>
  );
  return (
    <PortalFrame
      items={menu(portal.frame).filter((entry) => !entry.role || entry.role === role)}
      due={due && <DueLine {...due} />}
      account={account}
      banner={env().trial && <TrialBanner />}
    >
      {children}
      <SessionWatch
        person={{ id, login: email, enrolled: twoFactor, supportCode: await findSignInCode() }}
        {...times}
        t={door.session.watch}
      />
    </PortalFrame>
  );
}
