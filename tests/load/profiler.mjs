import { Session } from "node:inspector/promises";

/** Loaded into a portal under measure: told "begin", it watches what its thread does; told "end", it hands that over. Microseconds between two looks. */
const INTERVAL = 200;
const session = new Session();

process.on("message", async (word) => {
  if (word === "begin") {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
    await session.post("Profiler.start");
    process.send?.("begun");
  }
  if (word === "end") {
    process.send?.(await session.post("Profiler.stop"));
    session.disconnect();
  }
});
