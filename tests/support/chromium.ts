import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { withReminders } from "@/lib/cli/say";

export type ChromiumOptions = { executablePath?: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** A Chromium for launchOptions: CHROMIUM_PATH, the system's, Playwright's own, the one in a package, or Playwright's after it was fetched. */
export async function chromiumOptions(): Promise<ChromiumOptions> {
  return withReminders("finding a browser", 3, findChromium);
}

async function findChromium(): Promise<ChromiumOptions> {
  const given = process.env["CHROMIUM_PATH"] ?? (await findOnPath());
  if (given) return { executablePath: given };
  if (await isProgram(chromium.executablePath())) return {};
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packaged } = await import("@sparticuz/chromium");
    // Not with the package's own flags: they switch the browser's web security off.
    return { executablePath: await packaged.executablePath() };
  }
  await fetchChromium();
  return {};
}

async function findOnPath(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const path of folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))) if (await isProgram(path)) return path;
  return undefined;
}

const isProgram = (path: string) => access(path, constants.X_OK).then(yes, no);

/** Throws what Playwright says when it cannot be had. */
async function fetchChromium(): Promise<void> {
  const line = [join(process.cwd(), "node_modules/@playwright/test/cli.js"), "install", "chromium"];
  await promisify(execFile)(process.execPath, line, { timeout: 300_000 });
}

const yes = () => true;
const no = () => false;
