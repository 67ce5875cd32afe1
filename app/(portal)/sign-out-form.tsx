"use client";

import { useActionState } from "react";
import { MenuButton } from "@/components/ui/menu-items";
import { signOut } from "./actions";

export function SignOutForm() {
  const [, send] = useActionState(signOut, {});
  return (
    <form action={send}>
      <MenuButton type="submit">Sign out</MenuButton>
    </form>
  );
}
