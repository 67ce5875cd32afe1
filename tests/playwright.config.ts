import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./support/chromium";

// Every worker reads this file again; the search for a browser is done once.
process.env["CHROMIUM_OPTIONS"] ??= JSON.stringify(await chromiumOptions());

export default defineConfig({
  testDir: ".",
  projects: [
    { name: "journeys", testMatch: ["browser/**/*.test.ts", "security/*.test.ts"] },
    // What all of them must not have left anywhere.
    { name: "afterwards", testMatch: "security/afterwards/*.test.ts", dependencies: ["journeys"] },
  ],
  // Emptied at the start of a run, unlike the folder above it, in which the reports lie that `npm run evidence` reads.
  outputDir: "results/browser",
  globalSetup: "./support/browser-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "results/browser.json" }]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: JSON.parse(process.env["CHROMIUM_OPTIONS"]),
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
  },
});
