import "server-only";

/** Makes something once a process, and gives the same to whoever asks by this name: Next evaluates a module several times in one process. */
export function oncePerProcess<Kept>(name: string, make: () => Kept): Kept {
  const kept = globalThis as Record<string, unknown>;
  kept[`gatehouse ${name}`] ??= make();
  return kept[`gatehouse ${name}`] as Kept;
}
