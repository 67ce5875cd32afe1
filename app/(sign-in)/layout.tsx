import { headers } from "next/headers";
import type { ReactNode } from "react";
import { GateDrawing } from "@/components/gate-drawing";
import { TrialBanner } from "@/components/trial-banner";
import { Logo } from "@/components/ui/logo";
import { env } from "@/lib/env";
import { words } from "@/lib/request/reader";

/** The frame of every page before the door: one card, and the same line of help below it (WCAG 3.2.6). */
export default async function SignInLayout({ children }: { children: ReactNode }) {
  const t = await words();
  return (
    <div className="flex min-h-dvh flex-col">
      {env().trial && <TrialBanner />}
      <div className="grid grow lg:grid-cols-[minmax(22rem,5fr)_7fr]">
        <GateSide />
        <div className="flex flex-col items-center px-4 py-8 sm:py-14 lg:justify-center">
          <header className="mb-6 w-full max-w-[27rem] lg:hidden">
            <Logo />
          </header>
          <main className="w-full max-w-[27rem] rounded-2xl border border-line bg-raised p-5 shadow-card sm:p-8">{children}</main>
          <footer className="mt-6 flex print:hidden w-full max-w-[27rem] flex-wrap justify-between gap-x-6 gap-y-1 px-1 text-muted text-sm">
            <p>{t.door.help}</p>
            <a href={`/preferences?to=${encodeURIComponent((await headers()).get("x-path") ?? "/")}`}>{t.preferences.title}</a>
          </footer>
        </div>
      </div>
    </div>
  );
}

function GateSide() {
  return (
    <header className="bg-gate text-gate-ink max-lg:hidden print:hidden">
      <div className="sticky top-0 h-full max-h-dvh overflow-hidden p-10">
        <Logo plain />
        <div className="absolute inset-x-[-12%] bottom-0 text-gate-line">
          <GateDrawing />
        </div>
      </div>
    </header>
  );
}
