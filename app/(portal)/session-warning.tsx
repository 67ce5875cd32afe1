"use client";

import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import type { Session } from "@/lib/messages/en/session";

type SessionWarningProps = { t: Session["watch"]; left: number; onSeen: () => void; onSignIn: () => void };

/** Says that the session is about to end: the seconds for the eye, and now and then for the ear (WCAG 2.2.1). */
export function SessionWarning({ t, left, onSeen, onSignIn }: SessionWarningProps) {
  return (
    <Modal title={t.soon} onClose={onSeen}>
      <p className="mt-2">
        {t.endsIn} <span aria-hidden="true">{clock(left)}</span>
        <span role="status" className="sr-only">
          {spoken(left, t)}
        </span>
        . {t.stays}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={onSeen}>{t.close}</Button>
        <Button variant="secondary" onClick={onSignIn}>
          {t.againNow}
        </Button>
      </div>
    </Modal>
  );
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Changes four times in all, so that it is not read out each second. */
function spoken(seconds: number, t: Session["watch"]): string {
  if (seconds > 60) return t.twoMinutes;
  if (seconds > 30) return t.oneMinute;
  return seconds > 10 ? t.thirtySeconds : t.tenSeconds;
}
