/** Runs once in each portal, before its first request. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { openPortal } = await import("@/lib/portal");
  await openPortal();
}
