import "server-only";
import { sql } from "drizzle-orm";
import { fromDrizzle, type JobWithMetadata, type PgBoss } from "pg-boss";
import { oncePerProcess } from "@/lib/server/once";
import { newBoss } from "./boss";
import type { Transaction } from "./client";

const MAILS = "mails";
/** What portals of an earlier version fill; those of this one empty it, during an upgrade and after it. */
const MAILS_BEFORE = "mail";
const INVITATIONS = "invitations";

/** What holds for every queue of ours. Seconds. */
const everyQueue = { retryBackoff: true, deleteAfterSeconds: 86_400, notify: true };

/**
 * Seconds. 300 tries, from 2 seconds to 15 minutes apart, are three days: a weekend without a mail service loses nothing. `retryBackoff`
 * draws the nth pause from 2ⁿ to 2ⁿ⁺¹ seconds; at 15 minutes it draws no more, but what was drawn until then keeps the mails apart.
 */
const mailRules = { ...everyQueue, retryLimit: 300, retryDelay: 2, retryDelayMax: 900, expireInSeconds: 60 };

/** How many mails leave at a time, so that a hanging one does not hold up the others. */
const WORKERS = 3;

/** Seconds. A part whose portal died comes again after two minutes; one that fails ten times waits for an admin to go on. */
const invitationRules = { ...everyQueue, retryLimit: 10, retryDelay: 5, expireInSeconds: 120 };

/** A part of an invitation list. */
export type Part = { listId: string; part: number };

const held = oncePerProcess("queue", (): { boss?: Promise<PgBoss> | undefined } => ({}));

/**
 * Queues the mail when `tx` commits; after a rollback there is no job. Any process may do so, and it need not run a worker.
 * An urgent one overtakes all others, save those to the same person: they leave in the order of their transactions.
 */
export async function enqueueMail(tx: Transaction, mailId: string, person: string, isUrgent: boolean): Promise<void> {
  await (await queue()).send(MAILS, { mailId }, { db: within(tx), singletonKey: person, priority: isUrgent ? 1 : 0 });
}

/** Queues these parts of invitation lists when `tx` commits. */
export async function enqueueInvitations(tx: Transaction, parts: Part[]): Promise<void> {
  if (parts.length === 0) return;
  await (await queue()).insert(
    INVITATIONS,
    parts.map((data) => ({ data })),
    { db: within(tx) },
  );
}

const within = (tx: Transaction) => fromDrizzle({ execute: (query) => tx.execute(query as ReturnType<typeof sql>) }, sql);

/**
 * Gives each queued mail's id to `run`, within moments of the commit, until it answers "settled". After "retry" or a throw it
 * comes again, later each time; `isLastTry` says that it will not. A mail may come twice if a process dies in between.
 */
export async function workMails(run: (mailId: string, isLastTry: boolean) => Promise<"settled" | "retry">): Promise<void> {
  const boss = await queue();
  for (const name of [...Array<string>(WORKERS).fill(MAILS), MAILS_BEFORE])
    await startWorker<{ mailId: string }>(boss, name, async ({ data, retryCount, retryLimit }) => {
      const result = await run(data.mailId, retryCount >= retryLimit);
      if (result === "retry") throw new Error("The mail has to wait.");
    });
}

/** Gives each queued part of an invitation list to `run`, one at a time in this process, again later when it throws, and again when a process dies meanwhile. */
export async function workInvitations(run: (part: Part) => Promise<void>): Promise<void> {
  await startWorker<Part>(await queue(), INVITATIONS, ({ data }) => run(data));
}

/** Lets the running jobs finish (at most 20 seconds) and closes the connections; the next use opens them again. */
export async function stopQueue(): Promise<void> {
  const open = held.boss;
  held.boss = undefined;
  await (await open)?.stop({ timeout: 20_000 });
}

/** Makes or upgrades the queue's tables (schema `pgboss`) and its rules; does nothing when they are as they should be. */
export async function migrateQueue(): Promise<void> {
  const boss = await newBoss({ max: 1, supervise: false, registerInstance: false });
  try {
    await boss.start();
    for (const [name, rules, policy] of [
      // A person's mail waits while one before it is leaving, or waits for its next try.
      [MAILS, mailRules, "key_strict_fifo"],
      [MAILS_BEFORE, mailRules, "standard"],
      [INVITATIONS, invitationRules, "standard"],
    ] as const) {
      await boss.createQueue(name, { ...rules, policy });
      await boss.updateQueue(name, rules);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

function queue(): Promise<PgBoss> {
  held.boss ??= open();
  return held.boss;
}

async function open(): Promise<PgBoss> {
  try {
    // `migrate` stays on: pg-boss builds the indexes of an upgrade in the background, and only an instance with it does so.
    const boss = await newBoss({ max: 3, useListenNotify: true });
    return await boss.start();
  } catch (error) {
    held.boss = undefined;
    throw error;
  }
}

/** A worker takes one job at a time: when one of a batch throws, pg-boss runs all of the batch again. */
async function startWorker<Data>(boss: PgBoss, name: string, run: (job: JobWithMetadata<Data>) => Promise<void>): Promise<void> {
  const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  const worker = await boss.work(name, { batchSize: 1, includeMetadata: true, ...polling }, async (jobs: JobWithMetadata<Data>[]) => {
    for (const job of jobs) {
      // Several jobs of one transaction give one notification: ask for the next one at once instead of at the next poll.
      boss.notifyWorker(worker);
      await run(job);
    }
  });
}
