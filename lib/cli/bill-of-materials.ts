import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { say } from "./say";

const FILE = ".next/sbom.cdx.json";

/** Writes every installed package, as CycloneDX JSON, beside what was built; those for development alone are marked so. A build without npm goes without it, and says so. */
export async function writeBillOfMaterials(): Promise<void> {
  const line = ["sbom", "--sbom-format", "cyclonedx"];
  try {
    const { stdout } = await promisify(execFile)("npm", line, { maxBuffer: 50_000_000 });
    await writeFile(FILE, stdout);
  } catch (error) {
    say(`The list of packages (${FILE}) was not written: ${(error as Error).message.split("\n")[0]}`);
  }
}
