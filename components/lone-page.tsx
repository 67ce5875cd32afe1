import type { ReactNode } from "react";
import { Logo } from "./ui/logo";

/** A page that stands alone, outside of any frame: a heading, a few words, a way on. */
export function LonePage({ portal, title, actions, children }: { portal: string; title: string; actions: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center px-6 py-16">
      <Logo name={portal} />
      <h1 className="mt-10 font-semibold text-2xl">{title}</h1>
      <div className="mt-2 text-muted">{children}</div>
      <div className="mt-8 flex flex-wrap gap-3">{actions}</div>
    </main>
  );
}
