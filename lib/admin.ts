import "server-only";
import type { Refusal } from "@/lib/domain/refusal";
import { answerWith } from "@/lib/door/answer";
import { logAccess } from "@/lib/log";
import { occasionOf } from "@/lib/occasion";
import { changeAccount } from "@/lib/store/change-account";
import { requireUser, type Viewer } from "@/lib/viewer";

/**
 * The viewer, if an admin; a stranger is led to sign in. For anybody else null: the answer's status is 403, the record says what they
 * wanted, and the page shows `ForAdmins` and nothing else.
 */
export async function findAdmin(what: string): Promise<Viewer | null> {
  return allow(await requireUser(), what);
}

/** The same for an action, which answers with a refusal. */
export async function admitAdmin(viewer: Viewer): Promise<{ viewer: Viewer; actorId: string } | { refusal: Refusal }> {
  return (await allow(viewer, "action")) ? { viewer, actorId: viewer.id } : { refusal: { code: "admins-only" } };
}

async function allow(viewer: Viewer, what: string): Promise<Viewer | null> {
  if (viewer.role === "admin") {
    logAccess(viewer.id, what);
    return viewer;
  }
  await answerWith(403);
  await changeAccount(viewer.id, await occasionOf(viewer.id), (account) => ({
    account,
    events: [{ type: "access-denied", details: { what, why: "admins-only" } }],
    reply: null,
  }));
  return null;
}
