import type { Occasion } from "@/lib/domain/decision";
import { env } from "@/lib/env";
import { disconnect } from "@/lib/store/client";
import { leaveEmbedded } from "@/lib/store/embedded";
import { migrate } from "@/lib/store/migrate";
import { stopQueue } from "@/lib/store/queue";
import { checkDatabase, checkNode, checkSettings } from "./checks";

/** What is done from the shell has no address and nobody signed in. */
export const shellOccasion = (): Occasion => ({
  now: new Date(),
  address: "",
  userAgent: "command line",
  actorId: null,
  request: null,
  language: null,
});

/** Runs `work` beside a portal or without one: checks settings and database, brings it to this version, and leaves nothing open. */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  checkNode();
  checkSettings();
  try {
    await checkDatabase(env());
    await migrate();
    return await work();
  } finally {
    await stopQueue();
    await disconnect();
    if (env().trial) await leaveEmbedded(env().dataDir);
  }
}
