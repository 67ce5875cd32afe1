import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeBillOfMaterials } from "./bill-of-materials";
import { packStandalone } from "./pack";
import { programLine, runCaptured } from "./program";
import { Stop, say, withProgress } from "./say";

/** Whatever changes the built portal. */
const SOURCES = "package.json package-lock.json next.config.ts tsconfig.json proxy.ts instrumentation.ts app components lib drizzle".split(
  " ",
);
const STAMP = ".next/gatehouse-build";

/** Builds the portal unless it is built from these sources. Waits for a build that runs already. Throws a Stop, the output printed. */
export async function build(): Promise<void> {
  const sources = await fingerprint();
  if (await isBuilt(sources)) return;
  await withProgress("Building the portal (a minute or so the first time)", () => buildOrWait(sources));
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) await addTo(hash, source);
  return hash.digest("hex");
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) hash.update(path).update(await readFile(path));
  if (!found?.isDirectory()) return;
  for (const name of (await readdir(path)).sort()) await addTo(hash, join(path, name));
}

/** `next build` clears the folder first, stamp included: a build that was cut off is never taken for a whole one. */
const isBuilt = async (sources: string) => (await readFile(STAMP, "utf8").catch(() => "")) === sources;

async function buildOrWait(sources: string): Promise<void> {
  while (!(await isBuilt(sources))) {
    const { code, output } = await runCaptured(programLine("next", "build"), { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    if (code === 0) {
      await writeBillOfMaterials();
      await packStandalone();
      return writeFile(STAMP, sources);
    }
    if (!/Another .*build.* is already running/.test(output)) {
      say(output);
      throw new Stop("The portal could not be built: the output above says why.");
    }
    await wait(2000);
  }
}
