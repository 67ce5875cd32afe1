import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");

export default defineConfig({
  root,
  resolve: { alias: { "@": root, "server-only": join(root, "tests/support/empty.ts") } },
  test: {
    include: ["tests/domain/**/*.test.{ts,tsx}", "tests/store/**/*.test.{ts,tsx}", "tests/house.test.ts"],
    testTimeout: 30_000,
    globalSetup: "tests/support/global-setup.ts",
    fileParallelism: true,
    maxWorkers: 2,
    // What a run found is read by `npm run evidence`.
    reporters: ["default", "json"],
    outputFile: { json: "tests/results/rules.json" },
    unstubEnvs: true,
    restoreMocks: true,
  },
});
