import { setTimeout as wait } from "node:timers/promises";
import { Client, crowd, quantile } from "./clients";
import type { Figure } from "./figures";
import type { Server } from "./processes";
import { type Person, type Stage, signedIn, signIn, typePassword } from "./stage";

/** Seconds; the first, so that what is measured after it is compiled. */
const WARM_UP = 6;
const SECONDS = 6;

/** Four people at work, as fast as the portal lets them. */
export async function atWork(stage: Stage, portal: Server) {
  const visitors = await signedIn(stage, portal.url, 4);
  const ask = async (nth: number) => {
    const visitor = visitors[nth] as (typeof visitors)[number];
    return visitor.client.ask("/account", { headers: visitor.headers });
  };
  const leave = () => {
    for (const { client } of visitors) client.close();
  };
  await crowd(4, WARM_UP, ask);
  return { work: (seconds: number) => crowd(4, seconds, ask), leave };
}

/** What four people at work notice of 32 clients that sign in as fast as they can. */
export async function everybodyElse(stage: Stage, portal: Server): Promise<Figure[]> {
  const { work, leave } = await atWork(stage, portal);
  const quiet = await work(SECONDS);
  const strangers = Array.from({ length: 32 }, () => new Client(portal.url));
  let next = 100;
  const enter = (nth: number) => {
    next = next + 1 < stage.people.length ? next + 1 : 100;
    return signIn(strangers[nth] as Client, portal.url, stage.people[next] as Person);
  };
  // It begins before and ends after what is measured.
  const storm = crowd(32, SECONDS + 2, enter);
  await work(1);
  const stormy = await work(SECONDS);
  await storm;
  for (const client of strangers) client.close();
  leave();
  const about = { row: "5" };
  return [
    {
      ...{ ...about, name: "/account while 32 sign in, p99", measured: quantile(stormy.times, 0.99), unit: "ms" },
      limit: { name: "the same in quiet", value: quantile(quiet.times, 0.99) },
      targets: [{ of: "ratio", atMost: 3 }],
    },
    {
      ...{ ...about, name: "/account while 32 sign in", measured: stormy.perSecond, unit: "a second" },
      limit: { name: "the same in quiet", value: quiet.perSecond },
      targets: [{ of: "ratio", atLeast: 0.5 }],
    },
  ];
}

const MANY = 1000;
const BUSY = "Too many people are signing in at this moment";

/** A thousand people who sign in at the same moment. */
export async function thousand(stage: Stage, portal: Server): Promise<Figure[]> {
  // The form's own fields are asked for once, not by everybody.
  await once(portal, stage.people.at(-1) as Person);
  const before = await portal.memory("Rss");
  let most = before;
  let isOver = false;
  const looking = (async () => {
    for (; !isOver; await wait(250)) most = Math.max(most, await portal.memory("Rss"));
  })();
  const people = stage.people.slice(0, MANY);
  const answers = await Promise.all(people.map((person) => once(portal, person)));
  isOver = true;
  await looking;
  const refused = answers.filter((answer) => answer?.status === 503 && answer.headers["retry-after"] && answer.text.includes(BUSY));
  const entered = answers.filter((answer) => answer?.status === 303);
  const times = (among: typeof answers) => among.map((answer) => answer?.milliseconds ?? Number.NaN);
  const about = { row: "6", limit: null };
  const name = `Of ${MANY} at once`;
  return [
    { ...about, name: `${name}: signed in`, measured: entered.length, unit: "people", targets: [{ of: "measured", atLeast: 100 }] },
    {
      ...about,
      name: `${name}: told to come back, with 503, Retry-After and words`,
      measured: refused.length,
      unit: "people",
      targets: [],
    },
    {
      ...{ ...about, name: `${name}: neither`, measured: answers.length - entered.length - refused.length, unit: "people" },
      targets: [{ of: "measured", atMost: 0 }],
    },
    {
      ...{ ...about, name: `${name}: told to come back after, p99`, measured: quantile(times(refused), 0.99), unit: "ms" },
      targets: [{ of: "measured", atMost: 1000 }],
    },
    { ...about, name: `${name}: the last one in after`, measured: quantile(times(entered), 1), unit: "ms", targets: [] },
    { ...about, name: `${name}: memory that it takes`, measured: most - before, unit: "MiB", targets: [{ of: "measured", atMost: 256 }] },
  ];
}

async function once(portal: Server, person: Person) {
  const client = new Client(portal.url);
  const answer = await typePassword(client, portal.url, person, undefined, { "accept-encoding": "identity" }).catch(() => null);
  client.close();
  return answer;
}
