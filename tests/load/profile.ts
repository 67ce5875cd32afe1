import { mkdir, writeFile } from "node:fs/promises";
import { Client } from "./clients";
import type { Figure } from "./figures";
import type { Server } from "./processes";
import { type Stage, signedIn, signIn, startOneProcess } from "./stage";

const [WARM_UP, EACH] = [800, 390];
const FOLDER = "tests/results";

/** Where the time of a sign-in and of a page goes, by whose code runs, and as profiles that a browser's developer tools open. */
export async function profile(stage: Stage): Promise<Figure[]> {
  const portal = await startOneProcess(stage, ["--import", "./tests/load/profiler.mjs"]);
  const [visitor] = await signedIn(stage, portal.url, 1);
  const client = new Client(portal.url);
  const people = stage.people.slice(1).values();
  const enter = () => signIn(client, portal.url, people.next().value ?? failing());
  const look = async () => visitor?.client.ask("/account", { headers: visitor.headers });
  const figures = [...(await timeOf("sign-in", portal, enter)), ...(await timeOf("account", portal, look))];
  visitor?.client.close();
  client.close();
  await portal.stop();
  return figures;
}

function failing(): never {
  throw new Error("There are not enough people.");
}

type Profile = { nodes: { id: number; callFrame: { functionName: string; url: string } }[]; samples: number[]; timeDeltas: number[] };

async function timeOf(name: string, portal: Server, work: () => Promise<unknown>): Promise<Figure[]> {
  for (let nth = 0; nth < WARM_UP; nth += 1) await work();
  await portal.ask("begin");
  for (let nth = 0; nth < EACH; nth += 1) await work();
  const { profile } = (await portal.ask("end")) as { profile: Profile };
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/${name}.cpuprofile`, JSON.stringify(profile));
  const about = { row: "profile", unit: "ms", limit: null, targets: [] };
  return [...shares(profile)].map(([whose, time]) => ({ ...about, name: `${name}: ${whose}`, measured: time / 1000 / EACH }));
}

/** Microseconds of the main thread by whose code ran, the most first. */
function shares({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const whose = new Map(nodes.map(({ id, callFrame }) => [id, whoseIs(callFrame)]));
  const sums = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = whose.get(id) ?? "";
    sums.set(name, (sums.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return new Map([...sums].sort(([, one], [, other]) => other - one));
}

const PLACES: [RegExp, string][] = [
  [/node:inspector|profiler\.mjs/, "the profiler"],
  [/node_modules\/next\/|next-server/, "Next and React"],
  [/\.next\/server/, "the portal, its packages and components"],
  [/^node:/, "Node"],
];

function whoseIs({ functionName, url }: { functionName: string; url: string }): string {
  if (!url) return { "(idle)": "waiting", "(garbage collector)": "garbage collector" }[functionName] ?? "system calls and V8";
  return PLACES.find(([place]) => place.test(url))?.[1] ?? "others";
}
