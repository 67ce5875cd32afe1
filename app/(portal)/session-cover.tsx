"use client";

import { SupportCode } from "@/components/support-code";
import { Button } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { Modal } from "@/components/ui/modal";
import type { Session } from "@/lib/messages/en/session";
import type { Person } from "./session-watch";
import { SignInAgainForm } from "./sign-in-again-form";

type SessionCoverProps = {
  t: Session["watch"];
  person: Person;
  onSignedIn: (id: string) => void;
  /** There only while the session still runs. */
  onLater?: () => void;
};

/** Covers the page, not leaves it: what was typed is still below when the same person is back. */
export function SessionCover({ t, person, onSignedIn, onLater }: SessionCoverProps) {
  return (
    <Modal cover title={onLater ? t.again : t.ended} {...(onLater && { onClose: onLater })}>
      <p className="mt-2 text-muted">
        {onLater ? t.another : t.pleaseAgain} {t.stillHere}
      </p>
      <div className="mt-6 rounded-2xl border border-line bg-raised p-5 shadow-card sm:p-8">
        <SignInAgainForm t={t} login={person.login} enrolled={person.enrolled} onSignedIn={onSignedIn} />
      </div>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-4">
        <Logo />
        {!onLater && <SupportCode code={person.supportCode} />}
        {onLater && (
          <Button variant="quiet" onClick={onLater}>
            {t.notNow}
          </Button>
        )}
      </div>
    </Modal>
  );
}
