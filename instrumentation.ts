import type { Instrumentation } from "next";

/** Runs once in each portal, before its first request. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { openPortal } = await import("@/lib/server/portal");
  await openPortal();
}

/** A fault that nobody foresaw leaves an event, which an admin finds by the code on the visitor's error page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { recordFailure } = await import("@/lib/door/page-failure");
  await recordFailure(error, request);
};
