// Runs on the system's Node before anything is installed: no imports but Node's own, and nothing that Node 20 does not know.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.gatehouse-lock";
/** What npm itself keeps of the last installation. */
const INSTALLED = "node_modules/.package-lock.json";

prepare();

/** Installs the packages when package-lock.json is not what is installed; says nothing when there is nothing to do. */
async function prepare() {
  const version = process.versions.node;
  if (Number.parseInt(version, 10) < 20) stop(`Gatehouse needs Node 20 or later to install itself; this is Node ${version}.`);
  const hash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  if (!isInstalled()) await install();
  writeFileSync(STAMP, hash);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Somebody may have run `npm ci` by hand: then there is no stamp, but all that the lock file asks for is there. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  const installed = JSON.parse(readFileSync(INSTALLED, "utf8")).packages;
  return wanted.every(([path, { version, optional }]) => path === "" || (installed[path] ? installed[path].version === version : optional));
}

async function install() {
  const begun = Date.now();
  console.log("Installing the packages (npm ci): a minute or two the first time …");
  const timer = setInterval(() => console.log(`… still installing, ${Math.round((Date.now() - begun) / 1000)} s`), 10_000);
  const { code, output } = await run(npm(), ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]);
  clearInterval(timer);
  if (code === 0) return;
  console.error(output);
  const isNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|code E\d{3}/.test(
    output,
  );
  const reason = isNetwork ? "is there a network? npm could not fetch what it needs" : "npm ci failed";
  stop(`The packages could not be installed: ${reason} (npm's own words are above).`);
}

/** npm's own Node, not the one in node_modules: that is about to be removed. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script ? [node ?? process.execPath, script] : ["npm"];
}

function run([command, ...first], args) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, [...first, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}
