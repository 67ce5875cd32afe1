import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { withReminders } from "@/lib/cli/say";

export type ChromiumOptions = { executablePath?: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** A Chromium for launchOptions: CHROMIUM_PATH, the system's, Playwright's own (fetched if need be), or the one in a package. */
export async function chromiumOptions(): Promise<ChromiumOptions> {
  return withReminders("finding a browser", 3, findChromium);
}

async function findChromium(): Promise<ChromiumOptions> {
  const given = process.env["CHROMIUM_PATH"] ?? (await findOnPath());
  if (given) return { executablePath: given };
  if ((await isProgram(chromium.executablePath())) || (await fetchChromium())) return {};
  const { default: packaged } = await import("@sparticuz/chromium");
  // Not with the package's own flags: they switch the browser's web security off.
  return { executablePath: await packaged.executablePath() };
}

async function findOnPath(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const path of folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))) if (await isProgram(path)) return path;
  return undefined;
}

const isProgram = (path: string) => access(path, constants.X_OK).then(yes, no);

/** Up to a minute; without a network it fails, and the package takes over. */
async function fetchChromium(): Promise<boolean> {
  const line = [join(process.cwd(), "node_modules/@playwright/test/cli.js"), "install", "chromium"];
  const isFetched = await promisify(execFile)(process.execPath, line, { timeout: 60_000 }).then(yes, no);
  return isFetched && isProgram(chromium.executablePath());
}

const yes = () => true;
const no = () => false;
