import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { guardHeaders } from "@/lib/door/front-door";
import { admit } from "@/lib/door/outer-door";
import { finishRequests, watchRequests } from "@/lib/door/requests";
import { env } from "@/lib/env";
import { inviteFirstAdmin } from "@/lib/invitations/first-admin";
import { hurryInvitations, startInvitations } from "@/lib/invitations/invite-list";
import { startPostOffice } from "@/lib/mail/post-office";
import { disconnect } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { stopQueue } from "@/lib/store/queue";
import { isReady } from "@/lib/store/ready";
import { stopHourly } from "@/lib/store/schedule";
import { startHourlyJobs } from "./hourly";
import { beginLog } from "./log";
import { openMetrics } from "./metrics-port";
import { beginTraces, finishTraces } from "./traces";

/** Milliseconds for what goes on beside requests; with a database that is away nothing of it can end well. Together with the requests' less than 20 s. */
const PATIENCE = { ready: 8000, away: 500 };

/** Begins what a portal does beside answering requests. Ends the process when it cannot, so that it never runs half-configured. */
export async function openPortal(): Promise<void> {
  // Next's server would say that this failed, and go on listening.
  await begin().catch((error) => {
    console.error(error);
    process.exit(1);
  });
}

async function begin(): Promise<void> {
  beginLog();
  await beginTraces();
  await openMetrics();
  watchRequests({ begin: guardHeaders, admit });
  // When whoever reads the log dies, the portal goes on without one: telling of a line that could not be written would fail again, for ever.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  // Ctrl-C comes twice, from the terminal and from `npm start`, which holds the other end of "disconnect": when it is killed, the
  // portal does not live on without it.
  let closing: Promise<void> | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) process.on(signal, () => (closing ??= close()));
  await migrate();
  await Promise.all([startPostOffice(), startInvitations(), startHourlyJobs(), env().trial && inviteFirstAdmin()]);
}

/** The requests first: they use the rest. What a job leaves undone comes again, in another portal or after the next start. */
async function close(): Promise<void> {
  await finishRequests();
  const patience = (await isReady()) ? PATIENCE.ready : PATIENCE.away;
  // Side by side: the last traces tell of what went wrong, such as a database that is away and holds the jobs up.
  const ends = [stopJobs(), finishTraces()].map((end) => end.catch(console.error));
  await Promise.race([Promise.all(ends), wait(patience)]);
  process.exit(0);
}

async function stopJobs(): Promise<void> {
  hurryInvitations();
  await Promise.all([stopHourly(), stopQueue()]);
  await disconnect();
}
