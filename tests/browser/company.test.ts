import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { insider } from "@/tests/support/insider";
import { type Portal, startPortal } from "@/tests/support/more-portals";
import { expect, expectAccessible, test } from "@/tests/support/portal";

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30H0z"/><script>document.title = "taken"</script></svg>';

// Hues that differ much in how bright they look, and none.
for (const [accent, name] of [
  ["#0000ff", "blue"],
  ["#7a5a00", "ochre"],
  ["#000000", "black"],
] as const)
  test(`a company's name and ${name} accent are those of every page, and legible in both themes`, async ({ browser }) => {
    const portal = await startPortal({ COMPANY_NAME: "Nordbank", COMPANY_ACCENT: accent });
    const { token } = await insider("admin");
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ colorScheme, baseURL: portal.url });
      const page = await context.newPage();
      await page.goto("/sign-in");
      await expect(page).toHaveTitle("Sign in · Nordbank");
      if (colorScheme === "light") await expect(page.getByRole("button", { name: "Sign in" })).toHaveCSS("background-color", rgb(accent));
      await expectAccessible(page);
      await context.addCookies([{ url: portal.url, name: "sid", value: token }]);
      await page.goto("/users");
      await expect(page.getByRole("link", { name: "Nordbank" })).toBeVisible();
      await expectAccessible(page);
      await context.close();
    }
    await portal.stop();
  });

test.describe("a company's logo", () => {
  let folder = "";
  let portal: Portal;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gatehouse-logo-"));
    await writeFile(join(folder, "logo.svg"), LOGO);
    // As somebody writes it: from where they are.
    portal = await startPortal({ COMPANY_NAME: "Nordbank", COMPANY_LOGO: relative("", join(folder, "logo.svg")) });
  });

  test.afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true });
  });

  test("stands in place of the mark, under the company's name", async ({ page }) => {
    await page.goto(`${portal.url}/sign-in`);
    const logo = page.getByRole("img", { name: "Nordbank" }).first();
    await expect(logo).toBeVisible();
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test("can run no script, though it be a picture with one that somebody opens by itself", async ({ request }) => {
    const headers = (await request.get(`${portal.url}/logo`)).headers();
    expect(headers["content-type"]).toBe("image/svg+xml");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
  });
});

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
