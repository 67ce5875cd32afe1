"use client";

import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";

type SessionWarningProps = { left: number; onSeen: () => void; onSignIn: () => void };

/** Says that the session is about to end: the seconds for the eye, and now and then for the ear (WCAG 2.2.1). */
export function SessionWarning({ left, onSeen, onSignIn }: SessionWarningProps) {
  return (
    <Modal title="Your session ends soon" onClose={onSeen}>
      <p className="mt-2">
        It ends in <span aria-hidden="true">{clock(left)}</span>
        <span role="status" className="sr-only">
          {spoken(left)}
        </span>
        . What you typed stays: at the end this page is covered, and you sign in again right on it.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={onSeen}>Go on working</Button>
        <Button variant="secondary" onClick={onSignIn}>
          Sign in again now
        </Button>
      </div>
    </Modal>
  );
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Changes four times in all, so that it is not read out each second. */
function spoken(seconds: number): string {
  if (seconds > 60) return "2 minutes";
  if (seconds > 30) return "1 minute";
  return seconds > 10 ? "30 seconds" : "10 seconds";
}
