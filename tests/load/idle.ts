import { setTimeout as wait } from "node:timers/promises";
import { median } from "./clients";
import type { Figure } from "./figures";
import type { Server } from "./processes";
import { type Stage, startByNpm } from "./stage";

/** What a portal takes that nobody uses, and how soon `npm start` answers. */
export async function idle(stage: Stage, portal: Server): Promise<Figure[]> {
  await wait(3000);
  const memory = await portal.memory("Pss");
  const starts: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const started = await startByNpm(stage);
    starts.push(started.startedIn);
    await started.stop();
  }
  const about = { row: "11", limit: null };
  return [
    {
      ...{ ...about, name: "From npm start, built, to the first sign-in page", measured: median(starts), unit: "ms" },
      targets: [{ of: "measured", atMost: 3000 }],
    },
    { ...about, name: "Memory of an idle process (PSS)", measured: memory, unit: "MiB", targets: [{ of: "measured", atMost: 110 }] },
  ];
}
