import "server-only";

/** Tells, of each that is counted, whether it is among the first `most` of its kind in this minute and process. */
export function perMinute(most: number) {
  let counted = { minute: 0, kinds: new Map<string, number>() };
  return function isWithin(kind = ""): boolean {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== counted.minute) counted = { minute, kinds: new Map() };
    const count = (counted.kinds.get(kind) ?? 0) + 1;
    counted.kinds.set(kind, count);
    return count <= most;
  };
}
