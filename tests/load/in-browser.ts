import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "@playwright/test";
import { chromiumOptions } from "@/tests/support/chromium";
import { noticed, weigh } from "@/tests/support/page-weight";
import { STATIC_PAGE } from "./bare-next";
import { median } from "./clients";
import type { Figure } from "./figures";
import type { Server } from "./processes";

const ROUNDS = 7;

/** The sign-in page in Chromium: what it loads, and when it can be read on a processor four times slower, beside the same form without the portal. */
export async function inBrowser(portal: Server, bare: Server): Promise<Figure[]> {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(STATIC_PAGE));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const addresses = {
    portal: `${portal.url}/sign-in`,
    next: `${bare.url}/form`,
    html: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  };
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const paints = { portal: [] as number[], next: [] as number[], html: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const name of ["portal", "next", "html"] as const) {
        const paint = await largestPaint(browser, addresses[name]);
        if (round > 0) paints[name].push(paint);
      }
    const about = { row: "10", name: "Largest paint of the sign-in page, CPU slowed 4-fold", measured: median(paints.portal), unit: "ms" };
    return [
      ...(await whatItLoads(browser, addresses.portal)),
      { ...about, limit: { name: "a form on a bare page of Next", value: median(paints.next) }, targets: [{ of: "ratio", atMost: 1.1 }] },
      { ...about, limit: { name: "the form as a file", value: median(paints.html) }, targets: [] },
      {
        ...{ row: "10", name: "Fields that keep what was typed before the scripts came", unit: "of 2", limit: null },
        ...{ measured: await keptFields(browser, addresses.portal), targets: [{ of: "measured", atLeast: 2 }] },
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function largestPaint(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  const cable = await page.context().newCDPSession(page);
  await cable.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "networkidle" });
  const paint = await page.evaluate<number>(noticed("largest-contentful-paint", "all.at(-1).startTime"));
  await page.context().close();
  return paint;
}

async function whatItLoads(browser: Browser, address: string): Promise<Figure[]> {
  const page = await browser.newPage();
  const { script, elsewhere, shift } = await weigh(page, address);
  await page.context().close();
  const figure = (name: string, measured: number, unit: string, atMost: number): Figure => ({
    ...{ row: "9", name, measured, unit, limit: null },
    targets: [{ of: "measured", atMost }],
  });
  return [
    figure("JavaScript of the sign-in page, compressed", script / 1000, "KB", 152),
    figure("Requests of it elsewhere", elsewhere.length, "", 0),
    figure("Layout shift of it", shift, "", 0),
  ];
}

/** Not `waitForFunction`, which the portal's content policy stops. */
const HYDRATED = `new Promise((resolve) => {
  const look = () => (Object.keys(document.querySelector("[name=login]")).some((key) => key.startsWith("__reactProps")) ? resolve() : setTimeout(look, 20));
  look();
})`;

/** The scripts are held back until both fields are filled, and what is in the fields is looked at when React has taken them over. */
async function keptFields(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  const { promise: typed, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  const fields = { login: "ana@example.com", password: "violet tractor" };
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
  release();
  await page.evaluate(HYDRATED);
  const kept = await Promise.all(Object.entries(fields).map(async ([name, value]) => (await page.inputValue(`[name=${name}]`)) === value));
  await page.context().close();
  return kept.filter(Boolean).length;
}
