import "./checked";
import { type ChainFault, type Known, verifyChain } from "@/lib/store/audit-chain";
import { readLine } from "./line";
import { runCommand, Stop, say } from "./say";
import { withDatabase } from "./shell";

const USAGE = "npm run audit:verify [-- ID HASH]";

async function verifyFromShell(): Promise<number> {
  const kept = readArguments();
  const { count, newest, faults } = await withDatabase(() => verifyChain(kept));
  for (const fault of faults) say(wordsOf(fault));
  if (faults.length > 0) throw new Stop("The audit log is not as the portal wrote it.");
  say(`Events: ${count}, none of them changed, missing or inserted.`);
  if (newest)
    say(
      `The newest one: ${newest.id} ${newest.hash}\nKeep this line elsewhere: npm run audit:verify -- ID HASH tells whether it is still true.`,
    );
  return 0;
}

function wordsOf({ id, what, to = id }: ChainFault): string {
  if (what === "changed") return `Event ${id} was changed or inserted.`;
  if (what === "missing") return to === id ? `Event ${id} is missing.` : `Events ${id} to ${to} are missing.`;
  return `Event ${id} was not written after the one before it: one of the two was changed or inserted.`;
}

function readArguments(): Known | null {
  const [id, hash, ...rest] = readLine({}, USAGE).positionals;
  if (id === undefined) return null;
  const isWhole = rest.length === 0 && /^[1-9]\d{0,14}$/.test(id) && /^[0-9a-f]{64}$/i.test(hash ?? "");
  if (!isWhole || !hash) throw new Stop(`An event is named by its id and its hash of 64 digits.\nUsage: ${USAGE}`);
  return { id: Number(id), hash };
}

await runCommand(verifyFromShell);
