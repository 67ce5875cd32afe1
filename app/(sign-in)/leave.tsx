"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/words";
import { leaveSignIn } from "./actions";

/** The way out for somebody who gave the right password and does not go on now (ASVS 7.4.4). */
export function Leave({ notNow }: { notNow: string }) {
  const [, send] = useActionState(leaveSignIn, {});
  return (
    <form action={send} className="mt-6 flex items-center justify-between gap-4 border-line border-t pt-4 text-muted text-sm print:hidden">
      <span>{notNow}</span>
      <span className="shrink-0">
        <Button type="submit" variant="quiet" small>
          {useWords().signOut}
        </Button>
      </span>
    </form>
  );
}
