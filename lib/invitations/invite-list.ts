import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { mayAdminister } from "@/lib/domain/account";
import { findAccount } from "@/lib/store/accounts";
import { findPart, skipRow } from "@/lib/store/invitation-lists";
import { type Part, workInvitations } from "@/lib/store/queue";
import { invitePerson } from "./invite-person";

/** Begins to do what invitation lists ask for, this process's and every other's. Call it once a process. Throws when the database is away. */
export const startInvitations = () => workInvitations(invitePart);

const hurry = new AbortController();
/** From now on no invitation waits for those at work: this process is about to end. */
export const hurryInvitations = () => hurry.abort();

/** How many times as long as one invitation took the next one waits, and milliseconds that it waits at most. */
const [SHARE, MOST] = [3, 1000];

/** Invites whoever is still to be invited in a part of a list, unless the admin at whose word it goes on is none any more. */
export async function invitePart({ listId, part }: Part): Promise<void> {
  const found = await findPart(listId, part);
  if (!found) return;
  const { address, userAgent, startedBy: actorId } = found.list;
  for (const person of found.people) {
    const began = performance.now();
    const now = new Date();
    const admin = actorId && (await findAccount(actorId));
    if (!admin || !mayAdminister(admin)) return;
    const listed = { listId, row: person.row };
    const occasion = { now, address, userAgent, actorId, request: null, language: admin.language };
    if (!(await invitePerson(person, occasion, listed))) await skipRow(listed, "has-account");
    // Whoever is at work comes first: the busier the portal is, the longer one takes, and the longer the others wait.
    await wait(Math.min(SHARE * (performance.now() - began), MOST), null, { signal: hurry.signal }).catch(() => {});
  }
}
