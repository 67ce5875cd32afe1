import "server-only";
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

type Task = { password: string } & ({ hash: null; parameters: object } | { hash: string });

const idle: Worker[] = [];

/** Gives the task to a thread of `lib/passwords/hash-thread.mjs` that has nothing to do, or to one more: whoever calls bounds how many there are. Rejects when it fails. */
export async function inHashThread<Result>(task: Task): Promise<Result> {
  const thread =
    idle.pop() ?? new Worker(join(/* turbopackIgnore: true */ process.cwd(), "lib/passwords/hash-thread.mjs"), { execArgv: [] });
  // What only waits for work does not keep a command from ending.
  thread.ref();
  const answer = once(thread, "message");
  thread.postMessage(task);
  const [result] = await answer;
  thread.unref();
  idle.push(thread);
  return result;
}
