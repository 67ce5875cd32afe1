import cluster from "node:cluster";
import { say } from "./say";

/** A portal that runs, in one process or several. `ended` gives the exit code. */
export type Running = { kill: (signal: NodeJS.Signals) => void; ended: Promise<number>; onReady: () => void };

/** Told to end is no fault. */
export const exitCode = (code: number | null, signal: string | null) => code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);

/** Milliseconds: one that cannot even start is not restarted in a tight loop. */
const PAUSE = 1000;

/**
 * Runs the program in several processes that share its port. One that ends by itself is replaced, as soon as the portal was ready once; before,
 * or when told to end, the end of all is waited for. They end with this process, however it ends: Node's cluster sees to that.
 */
export function startWorkers(exec: string, count: number, metricsPort: number, env: NodeJS.ProcessEnv): Running {
  cluster.setupPrimary({ exec, execArgv: [], args: [] });
  let state: "starting" | "ready" | "ending" = "starting";
  let worst = 0;
  let running = 0;
  const { promise: ended, resolve } = Promise.withResolvers<number>();

  // Each has counters of its own, and so a port of its own for them.
  const start = (nth: number) => {
    const worker = cluster.fork({ ...env, ...(metricsPort && { METRICS_PORT: String(metricsPort + nth) }) });
    running += 1;
    worker.once("exit", (code, signal) => leave(nth, code, signal));
  };
  const leave = (nth: number, code: number | null, signal: string | null) => {
    running -= 1;
    if (state === "ready") return replace(nth, signal ?? code);
    worst = Math.max(worst, exitCode(code, signal));
    if (state === "starting") kill("SIGTERM");
    if (running === 0) resolve(worst);
  };
  const replace = (nth: number, by: string | number | null) => {
    say(`A worker of the portal ended (${by}); another one starts in a second.`);
    setTimeout(() => state === "ready" && start(nth), PAUSE);
  };
  const kill = (signal: NodeJS.Signals) => {
    state = "ending";
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
    if (running === 0) resolve(worst);
  };

  for (let nth = 0; nth < count; nth += 1) start(nth);
  return { kill, ended, onReady: () => (state = state === "starting" ? "ready" : state) };
}
