import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalSettings } from "@/lib/cli/serve";
import { freshDatabase } from "@/tests/support/database";
import { insider } from "@/tests/support/insider";
import { freePort } from "@/tests/support/more-portals";

/** Inside the project: Next finds its packages above. */
const FOLDER = join(process.cwd(), "tests/results/company-page");
const OWN = ["app", "components", "lib", "drizzle", "proxy.ts", "instrumentation.ts", "tsconfig.json", "package.json"];

let leave: () => Promise<void>;
let portal: ChildProcess | undefined;

beforeAll(async () => {
  leave = await freshDatabase();
  await rm(FOLDER, { recursive: true, force: true });
  for (const name of OWN) await cp(name, join(FOLDER, name), { recursive: true });
  await cp("next.config.ts", join(FOLDER, "portal.config.ts"));
  const root = JSON.stringify(process.cwd());
  const own = `export default { ...portal, outputFileTracingRoot: ${root}, turbopack: { root: ${root} } };`;
  await writeFile(join(FOLDER, "next.config.ts"), `import portal from "./portal.config";\n${own}\n`);
  await addPage();
});

afterAll(async () => {
  if (portal) {
    const gone = once(portal, "exit");
    portal.kill("SIGTERM");
    await gone;
  }
  await rm(FOLDER, { recursive: true, force: true });
  await leave();
});

/** Does what README says under "A page of your own", to the letter. */
async function addPage(): Promise<void> {
  const [, page = "", entry = ""] = /```tsx\n(.*?)```.*?```ts\n(.*?)```/s.exec(await readFile("README.md", "utf8")) ?? [];
  const file = join(FOLDER, /^\/\/ (\S+)/.exec(page)?.[1] ?? "");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, page);
  const menu = join(FOLDER, "app/(portal)/menu.ts");
  await writeFile(menu, (await readFile(menu, "utf8")).replace(/^\];/m, `${entry.split("\n")[1]}\n];`));
}

test("a company's page is there for admins, with its place in the navigation, and for nobody else [D1]", async () => {
  const port = await freePort();
  const env = { ...portalSettings(port, "127.0.0.1"), NODE_ENV: "development" } as const;
  const next = join(process.cwd(), "node_modules/next/dist/bin/next");
  portal = spawn(process.execPath, [next, "dev", "-H", "127.0.0.1", "-p", String(port)], { cwd: FOLDER, stdio: "ignore", env });
  const ask = (cookie?: string) =>
    fetch(`http://127.0.0.1:${port}/payments`, { headers: cookie ? { cookie } : {}, redirect: "manual" }).catch(() => null);
  await expect.poll(async () => (await ask())?.status, { timeout: 100_000 }).toBe(303);
  expect((await ask())?.headers.get("location")).toContain("/sign-in?to=%2Fpayments");

  const [admin, staff] = [await insider("admin", "Olena Shevchuk"), await insider("staff")];
  const shown = await ask(admin.cookie);
  const words = await shown?.text();
  expect([shown?.status, words?.includes("For Olena Shevchuk.")]).toEqual([200, true]);
  expect(words).toMatch(/<a [^>]*href="\/payments"/);

  const refused = await ask(staff.cookie);
  const others = await refused?.text();
  expect([refused?.status, others?.includes("Only for admins")]).toEqual([403, true]);
  expect(others).not.toMatch(/href="\/payments"|<h1[^>]*>Payments/);
});
