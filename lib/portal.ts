import "server-only";
import { guardHeaders } from "@/lib/front-door";
import { startHourlyJobs } from "@/lib/hourly";
import { startInvitations } from "@/lib/invite-list";
import { beginLog } from "@/lib/log";
import { startPostOffice, stopPostOffice } from "@/lib/mail/post-office";
import { openMetrics } from "@/lib/metrics-port";
import { disconnect } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { stopHourly } from "@/lib/store/schedule";
import { beginTraces } from "@/lib/traces";

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
  guardHeaders();
  // Ctrl-C comes twice, from the terminal and from `npm start`, which holds the other end of "disconnect": when it is killed, the
  // portal does not live on without it.
  let closing: Promise<void> | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) process.on(signal, () => (closing ??= close()));
  // In an image there is no `npm start` that did it before.
  await migrate();
  await startPostOffice();
  await startInvitations();
  await startHourlyJobs();
}

async function close(): Promise<void> {
  await Promise.all([stopHourly(), stopPostOffice()]);
  await disconnect();
  process.exit(0);
}
