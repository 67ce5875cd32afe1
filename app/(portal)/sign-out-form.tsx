"use client";

import { type ReactNode, useActionState } from "react";
import { tellSignedOut } from "@/components/session-news";
import { signOut } from "./actions";

/** Around the button that signs out, here and in every other tab. */
export function SignOutForm({ children }: { children: ReactNode }) {
  const [, send] = useActionState(signOut, {});
  return (
    <form action={send} onSubmit={tellSignedOut}>
      {children}
    </form>
  );
}
