import { defineConfig } from "vitest/config";
import rules from "./vitest.config";

/** Outages, kills and upgrades of built portals. `--mode full` runs all rounds (`npm run test:resilience`), anything else a few of each. */
export default defineConfig(({ mode }) => ({
  ...rules,
  test: {
    ...rules.test,
    include: ["tests/resilience/**/*.test.ts"],
    // Minutes, and half a minute, by themselves.
    exclude: mode === "full" ? [] : ["**/npm-start.test.ts", "**/company-page.test.ts"],
    // One after the other: they load both cores by themselves.
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    outputFile: { json: "tests/results/resilience.json" },
  },
}));
