import { byItself } from "@/lib/domain/decision";
import { env } from "@/lib/env";
import { disconnect } from "@/lib/store/client";
import { leaveEmbedded } from "@/lib/store/embedded";
import { migrate } from "@/lib/store/migrate";
import { stopQueue } from "@/lib/store/queue";
import { checkDatabase } from "./checks";

/** What is done from the shell, now. */
export const shellOccasion = () => byItself("command line", new Date());

/** Runs `work` beside a portal or without one: checks the database, brings it to this version, and leaves nothing open. */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
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
