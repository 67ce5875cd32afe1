import { chmod, cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** What an image is made of, and what `npm start` serves: the server, and beside it nothing of this machine's. */
export const STANDALONE = ".next/standalone";

/** The commands of the shell that are there without npm, in the folder `commands`. */
export const COMMANDS = ["invite", "unlock", "sign-out-all", "rotate", "audit-verify"];

/** Completes the standalone folder of `next build`: adds the browser's files and the shell's commands, and takes the settings out. */
export async function packStandalone(): Promise<void> {
  await removeOthers();
  await keepEarlyRequests();
  await cp(".next/static", join(STANDALONE, ".next/static"), { recursive: true });
  await cp(".next/sbom.cdx.json", join(STANDALONE, "sbom.cdx.json")).catch(() => {});
  await packCommands();
}

/** Next listens before it runs any of our code: what is asked until then is kept for `lib/door/requests.ts`, which guards it like all that comes later. */
async function keepEarlyRequests(): Promise<void> {
  const keep = `import { subscribe } from "node:diagnostics_channel";
globalThis.gatehouseEarly = [];
subscribe("http.server.request.start", (asked) => globalThis.gatehouseEarly?.push(asked));\n`;
  const server = join(STANDALONE, "server.js");
  await writeFile(server, keep + (await readFile(server, "utf8")));
}

/** Next copies `.env` along, with its secrets, and of a bench's results what it takes for a package. */
async function removeOthers(): Promise<void> {
  for (const name of await readdir(STANDALONE))
    if (name.startsWith(".env") || name === "tests") await rm(join(STANDALONE, name), { recursive: true });
}

/** Node takes a file without an extension for a module, as the package.json above it says so. */
async function packCommands(): Promise<void> {
  const folder = join(STANDALONE, "commands");
  const require = 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);';
  await build({
    entryPoints: COMMANDS.map((name) => `lib/cli/${name}.ts`),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    conditions: ["react-server"],
    jsx: "automatic",
    banner: { js: `#!/usr/bin/env node\n${require}` },
    logLevel: "error",
  });
  for (const name of COMMANDS) {
    await rename(join(folder, `${name}.js`), join(folder, name));
    await chmod(join(folder, name), 0o755);
  }
}
