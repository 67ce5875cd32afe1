import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { programLine, runCaptured } from "@/lib/cli/program";
import { withProgress } from "@/lib/cli/say";
import { freePort } from "@/tests/support/more-portals";
import { type Server, startServer } from "./processes";

const FOLDER = "tests/results/bare-next";

/**
 * The portal's own `proxy.ts` and `instrumentation.ts` end otherwise: Next would look for them in all of its root, where its packages are.
 */
const OWN_FILES = 'pageExtensions: ["jsx", "js"]';

/** The least that Next can do: a dynamic page, a route, and a form with two fields that scripts take over. */
const files = (root: string): Record<string, string> => ({
  "package.json": '{"private":true,"type":"module"}',
  "next.config.mjs": `export default { output: "standalone", outputFileTracingRoot: ${root}, turbopack: { root: ${root} }, poweredByHeader: false, ${OWN_FILES} };`,
  "app/layout.jsx": "export default ({ children }) => <html lang='en'><body>{children}</body></html>;",
  "app/page.jsx":
    "import { headers } from 'next/headers';\nexport default async () => { await headers(); return <><h1>Bare</h1><p>A dynamic page.</p></>; };",
  "app/route/route.js": "export const dynamic = 'force-dynamic';\nexport const GET = () => new Response('bare');",
  "app/form/page.jsx":
    "import { headers } from 'next/headers';\nimport { Form } from './form';\nexport default async () => { await headers(); return <><h1>Sign in</h1><Form /></>; };",
  "app/form/form.jsx": `"use client";\nimport { useState } from "react";\nexport const Form = () => { const [count, setCount] = useState(0); return ${STATIC_FORM}; };`,
});

const STATIC_FORM =
  "<form method='post' onSubmit={() => setCount(count + 1)}><p><label>Login <input name='login' /></label></p><p><label>Password <input name='password' type='password' /></label></p><button>Sign in</button></form>";

/** The same as a file of HTML, without Next. */
export const STATIC_PAGE = `<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1>${STATIC_FORM.replace(/ onSubmit=\{[^}]*\}/, "")}</html>`;

/** Next of the portal's version with next to nothing in it, built the first time. */
export async function startBareNext(): Promise<Server> {
  const { version } = JSON.parse(await readFile("node_modules/next/package.json", "utf8")) as { version: string };
  const all = files(JSON.stringify(process.cwd()));
  const stamp = JSON.stringify([version, all]);
  const standalone = join(FOLDER, ".next/standalone", FOLDER);
  if ((await readFile(join(standalone, "stamp"), "utf8").catch(() => "")) !== stamp) {
    await rm(FOLDER, { recursive: true, force: true });
    for (const [name, text] of Object.entries(all)) {
      await mkdir(dirname(join(FOLDER, name)), { recursive: true });
      await writeFile(join(FOLDER, name), text);
    }
    await withProgress("Building a bare Next beside the portal", buildBare);
    await cp(join(FOLDER, ".next/static"), join(standalone, ".next/static"), { recursive: true });
    await writeFile(join(standalone, "stamp"), stamp);
  }
  const port = await freePort();
  const settings = { PORT: String(port), HOSTNAME: "127.0.0.1", NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  return startServer([join(standalone, "server.js")], { port, settings, path: "/" });
}

async function buildBare(): Promise<void> {
  const { code, output } = await runCaptured(programLine("next", "build", FOLDER), {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (code !== 0) throw new Error(output);
}
