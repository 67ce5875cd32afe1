import "server-only";
import { answerWith } from "@/lib/door/answer";
import { occasionOf } from "@/lib/request/occasion";
import { logAccess, logWarning } from "@/lib/server/log";
import { oncePerProcess } from "@/lib/server/once";
import { perMinute } from "@/lib/server/per-minute";
import { changeAccount } from "@/lib/store/change-account";
import { requireUser, type Viewer } from "@/lib/viewer";

/**
 * The viewer, if an admin; a stranger is led to sign in. For anybody else null: the answer's status is 403, it is told what they
 * wanted, and the page shows `ForAdmins` and nothing else.
 */
export async function findAdmin(what: string): Promise<Viewer | null> {
  const viewer = await requireUser();
  return (await admitAdmin(viewer, what)) ? viewer : null;
}

/** Of each person: whoever asks again and again does not fill the record, which has no end. */
const isRecorded = oncePerProcess("denials", () => perMinute(10));

/**
 * Whether the viewer is an admin. Either way it is told, and anybody else's answer gets the status 403: the record says what they wanted, ten times a
 * minute at most, and beyond that the log.
 */
export async function admitAdmin(viewer: Viewer, what: string): Promise<boolean> {
  if (viewer.role === "admin") {
    logAccess(viewer.id, what);
    return true;
  }
  await answerWith(403);
  if (!isRecorded(viewer.id)) {
    logWarning("access-denied", { actor: viewer.id, what });
    return false;
  }
  await changeAccount(viewer.id, await occasionOf(viewer.id), (account) => ({
    account,
    events: [{ type: "access-denied", details: { what, why: "admins-only" } }],
    reply: null,
  }));
  return false;
}
