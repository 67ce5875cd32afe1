import "server-only";
import { env } from "@/lib/env";
import { guardHeaders } from "@/lib/front-door";
import { startHourlyJobs } from "@/lib/hourly";
import { startInvitations } from "@/lib/invite-list";
import { startPostOffice, stopPostOffice } from "@/lib/mail/post-office";
import { disconnect } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { stopHourly } from "@/lib/store/schedule";

/** Begins what a portal does beside answering requests. Throws on a fault in the settings, so that it never runs half-configured. */
export async function openPortal(): Promise<void> {
  env();
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
