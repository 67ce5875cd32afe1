import { admit, expect, settledPerson, test } from "@/tests/support/portal";
import { sources } from "@/tests/support/sources";

const BEHIND = ["/", "/users", "/users/invite", "/audit", "/policy", "/account"];

for (const width of [1280, 360])
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("pages written from right to left are the mirror image, and no wider than the window", async ({ page, context }) => {
      // Before anything is drawn, as a language of that direction would have it.
      await page.addInitScript(() => {
        new MutationObserver(() => document.documentElement?.setAttribute("dir", "rtl")).observe(document, { childList: true });
      });
      const { login } = await settledPerson("admin");
      for (const path of ["/sign-in", ...BEHIND]) {
        if (path === BEHIND[0]) await admit(context, login);
        await page.goto(path);
        const heading = page.getByRole("heading", { level: 1 });
        await expect(heading).toHaveCSS("direction", "rtl");
        const { scrollWidth, side } = await heading.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const [words, frame] = [range.getBoundingClientRect(), (element.closest("main") ?? element).getBoundingClientRect()];
          return { scrollWidth: document.documentElement.scrollWidth, side: frame.right - words.right < words.left - frame.left };
        });
        expect([path, scrollWidth <= width, side]).toEqual([path, true, true]);
      }
    });
  });

test("no class names a side: what stands at the left would stay there", () => {
  const drawn = sources.filter(({ file }) => file.endsWith(".tsx"));
  const sided =
    /[" ](?:[a-z@0-9-]+:)*-?(?:(?:m[lr]|p[lr]|left|right)-[\w.[\]]+|(?:border|rounded)-[lr](?:-\w+)?|text-(?:left|right))(?=[" ])/;
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.filter(({ text }) => sided.test(text)).map(({ file }) => file)).toEqual([]);
});
