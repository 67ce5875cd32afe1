import type { Page } from "@playwright/test";

/** What a page loads by itself, untouched: the bytes of its scripts as they were sent, what is asked of other servers, and how much it moves meanwhile. */
export async function weigh(page: Page, address: string) {
  const asked: { url: string; bytes: Promise<number> }[] = [];
  page.on("requestfinished", (request) => {
    const isScript = request.resourceType() === "script";
    asked.push({ url: request.url(), bytes: isScript ? request.sizes().then((sizes) => sizes.responseBodySize) : Promise.resolve(0) });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const shift = await page.evaluate<number>(noticed("layout-shift", "all.reduce((sum, { value }) => sum + value, 0)"));
  const script = (await Promise.all(asked.map(({ bytes }) => bytes))).reduce((sum, bytes) => sum + bytes, 0);
  const { origin } = new URL(address);
  const elsewhere = asked.map(({ url }) => url).filter((url) => new URL(url).origin !== origin && !url.startsWith("data:"));
  return { script, elsewhere, shift };
}

/** Asks the page for what it noticed of this kind so far, from its beginning. */
export const noticed = (type: string, then: string) =>
  `new Promise((resolve) => { new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: "${type}", buffered: true }); setTimeout(() => resolve([]), 1000); }).then((all) => ${then})`;
