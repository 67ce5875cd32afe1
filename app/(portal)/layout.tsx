import type { ReactNode } from "react";
import { AccountMenu } from "@/components/account-menu";
import { Moment } from "@/components/moment";
import { PortalFrame } from "@/components/portal-frame";
import { TrialBanner } from "@/components/trial-banner";
import { MenuNote } from "@/components/ui/menu-items";
import { env } from "@/lib/env";
import { requireUser } from "@/lib/viewer";
import { SignOutForm } from "./sign-out-form";

/** The frame of the portal. It shows who is signed in; what may be seen, each page asks for itself. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { name, email, session } = await requireUser();
  const account = (
    <AccountMenu person={{ name, login: email }}>
      <MenuNote>
        Your session ends at <Moment at={session.expires} only="time" />.
      </MenuNote>
      <SignOutForm />
    </AccountMenu>
  );
  return (
    <PortalFrame items={[{ href: "/", label: "Welcome" }]} account={account} banner={env().trial && <TrialBanner />}>
      {children}
    </PortalFrame>
  );
}
