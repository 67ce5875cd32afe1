import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  // What is read by its path at run time, which no import tells of.
  outputFileTracingIncludes: {
    "/*": [
      "./drizzle/migrations/**",
      "./lib/passwords/common-passwords.txt",
      "./lib/passwords/hash-thread.mjs",
      "./node_modules/@node-rs/argon2*/**",
    ],
  },
  // The trial's database is started by `npm start`, and no picture is ever scaled.
  outputFileTracingExcludes: { "*": ["./node_modules/@img/**", "./node_modules/sharp/**"] },
  poweredByHeader: false,
  // Titles in the head of every page, also where no script moves them there.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // The optimiser fetches and decodes what a visitor names; the portal has no pictures that need it.
  images: { unoptimized: true },
  // `npm test` checks the types of everything; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg-boss", "nodemailer", "prom-client"],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    // Each page is loaded when it is first asked for: a start need not wait for all of them.
    preloadEntriesOnStart: false,
  },
};

export default config;
