"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { leaveSignIn } from "./actions";

/** The way out for somebody who gave the right password and does not go on now (ASVS 7.4.4). */
export function Leave() {
  const [, send] = useActionState(leaveSignIn, {});
  return (
    <form action={send} className="mt-6 flex items-center justify-between gap-4 border-line border-t pt-4 text-muted text-sm print:hidden">
      <span>Not now? You can go on at your next sign-in.</span>
      <span className="shrink-0">
        <Button type="submit" variant="quiet" small>
          Sign out
        </Button>
      </span>
    </form>
  );
}
