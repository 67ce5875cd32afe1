import type { ReactNode } from "react";
import { GateDrawing } from "@/components/gate-drawing";
import { ArchMark, Logo } from "@/components/ui/logo";
import { portalName } from "@/lib/domain/company";
import { words } from "@/lib/reader";

/** The frame of every page before the door: one card, and the same line of help below it (WCAG 3.2.6). */
export default async function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(22rem,5fr)_7fr]">
      <GateSide />
      <div className="flex flex-col items-center px-4 py-8 sm:py-14 lg:justify-center">
        <header className="mb-6 w-full max-w-[27rem] lg:hidden">
          <Logo name={portalName()} />
        </header>
        <main className="w-full max-w-[27rem] rounded-2xl border border-line bg-raised p-5 shadow-card sm:p-8">{children}</main>
        <footer className="mt-6 w-full max-w-[27rem] px-1 text-muted text-sm">{(await words()).door.help}</footer>
      </div>
    </div>
  );
}

function GateSide() {
  return (
    <header className="bg-gate text-gate-ink max-lg:hidden">
      <div className="sticky top-0 h-dvh overflow-hidden p-10">
        <div className="flex items-center gap-3 font-semibold text-lg tracking-tight">
          <ArchMark className="size-8" />
          {portalName()}
        </div>
        <div className="absolute inset-x-[-12%] bottom-0 text-gate-line">
          <GateDrawing />
        </div>
      </div>
    </header>
  );
}
