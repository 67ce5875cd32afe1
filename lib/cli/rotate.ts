import "./checked";
import { resealAll } from "@/lib/store/reseal";
import { runCommand, say } from "./say";
import { withDatabase } from "./shell";

/** Seals everything under the first secret of `AUTH_SECRET`. Exit code 1 when something opens with none of them. */
async function rotate(): Promise<number> {
  const all = await withDatabase(resealAll);
  for (const { name, count, lost } of all) {
    say(`${name}: ${count} sealed anew.`);
    if (lost.length > 0) say(`  ${lost.length} that no secret opens: ${lost.join(", ")}`);
  }
  const isWhole = all.every(({ lost }) => lost.length === 0);
  say(
    isWhole
      ? "The secrets behind the first one are no longer needed."
      : "Keep the other secrets, or find the missing one, and run this again.",
  );
  return isWhole ? 0 : 1;
}

await runCommand(rotate);
