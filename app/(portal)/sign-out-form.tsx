"use client";

import { useActionState } from "react";
import { tellSignedOut } from "@/components/session-news";
import { MenuButton } from "@/components/ui/menu-items";
import { useWords } from "@/components/words";
import { signOut } from "./actions";

export function SignOutForm() {
  const [, send] = useActionState(signOut, {});
  return (
    <form action={send} onSubmit={tellSignedOut}>
      <MenuButton>{useWords().signOut}</MenuButton>
    </form>
  );
}
