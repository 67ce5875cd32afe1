import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { hashSync, verifySync } from "@node-rs/argon2";

// Hashes take what pages leave, so that nobody at work notices a crowd at the door. Only on Linux is this one thread's priority, and not the process's.
if (process.platform === "linux") setPriority(10);

parentPort?.on("message", ({ password, hash, parameters }) => {
  parentPort?.postMessage(hash === null ? hashSync(password, parameters) : verifySync(hash, password));
});
