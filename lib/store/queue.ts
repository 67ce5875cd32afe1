import "server-only";
import { sql } from "drizzle-orm";
import { fromDrizzle, type JobWithMetadata, type PgBoss } from "pg-boss";
import { newBoss } from "./boss";
import type { Transaction } from "./client";

const QUEUE = "mail";

/** Seconds. 300 tries, from 2 seconds to 15 minutes apart, are three days: a weekend without a mail service loses nothing. */
const rules = {
  retryLimit: 300,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds: 60,
  deleteAfterSeconds: 86_400,
  notify: true,
};

/** How many mails leave at a time, so that a hanging one does not hold up the others. */
const WORKERS = 3;

type Job = { mailId: string };

/** Next evaluates a module several times in one process; the queue must be one. */
const held = globalThis as { gatehouseQueue?: Promise<PgBoss> | undefined };

/** Queues the mail when `tx` commits; after a rollback there is no job. Any process may do so, and it need not run a worker. */
export async function enqueueMail(tx: Transaction, mailId: string): Promise<void> {
  const boss = await queue();
  await boss.send(QUEUE, { mailId }, { db: fromDrizzle({ execute: (query) => tx.execute(query as ReturnType<typeof sql>) }, sql) });
}

/**
 * Gives each queued mail's id to `run`, within moments of the commit, until it answers "settled". After "retry" or a throw it
 * comes again, later each time; `isLastTry` says that it will not. A mail may come twice if a process dies in between.
 */
export async function workMails(run: (mailId: string, isLastTry: boolean) => Promise<"settled" | "retry">): Promise<void> {
  const boss = await queue();
  for (let count = 0; count < WORKERS; count += 1) await startWorker(boss, run);
}

/** Lets the running jobs finish (at most 20 seconds) and closes the connections; the next use opens them again. */
export async function stopQueue(): Promise<void> {
  const open = held.gatehouseQueue;
  held.gatehouseQueue = undefined;
  await (await open)?.stop({ timeout: 20_000 });
}

/** Makes or upgrades the queue's tables (schema `pgboss`) and its rules; does nothing when they are as they should be. */
export async function migrateQueue(): Promise<void> {
  const boss = await newBoss({ max: 1, supervise: false, registerInstance: false });
  try {
    await boss.start();
    await boss.createQueue(QUEUE, rules);
    await boss.updateQueue(QUEUE, rules);
  } finally {
    await boss.stop({ graceful: false });
  }
}

function queue(): Promise<PgBoss> {
  held.gatehouseQueue ??= open();
  return held.gatehouseQueue;
}

async function open(): Promise<PgBoss> {
  try {
    // `migrate` stays on: pg-boss builds the indexes of an upgrade in the background, and only an instance with it does so.
    const boss = await newBoss({ max: 3, useListenNotify: true });
    return await boss.start();
  } catch (error) {
    held.gatehouseQueue = undefined;
    throw error;
  }
}

/** A worker takes one job at a time: when one of a batch throws, pg-boss runs all of the batch again. */
async function startWorker(boss: PgBoss, run: Parameters<typeof workMails>[0]): Promise<void> {
  const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  const worker = await boss.work(QUEUE, { batchSize: 1, includeMetadata: true, ...polling }, async (jobs: JobWithMetadata<Job>[]) => {
    for (const job of jobs) {
      // Several mails of one transaction give one notification: ask for the next one at once instead of at the next poll.
      boss.notifyWorker(worker);
      const result = await run(job.data.mailId, job.retryCount >= job.retryLimit);
      if (result === "retry") throw new Error("The mail has to wait.");
    }
  });
}
