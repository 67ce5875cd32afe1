import "server-only";
import { env } from "@/lib/env";
import { guardHeaders } from "@/lib/front-door";
import { startPostOffice, stopPostOffice } from "@/lib/mail/post-office";
import { disconnect } from "@/lib/store/client";

/** Begins what a portal does beside answering requests. Throws on a fault in the settings, so that it never runs half-configured. */
export async function openPortal(): Promise<void> {
  env();
  guardHeaders();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, close);
  // `npm start` holds the other end; when it is killed, the portal does not live on without it.
  process.once("disconnect", close);
  await startPostOffice();
}

async function close(): Promise<void> {
  await stopPostOffice();
  await disconnect();
  process.exit(0);
}
