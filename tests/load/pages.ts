import { availableParallelism } from "node:os";
import { hashToken } from "@/lib/secrets";
import { statementsOf } from "@/tests/support/statements";
import { Client, crowd, median } from "./clients";
import type { Figure } from "./figures";
import { bareLookUp, barePage, timed } from "./limits";
import type { Server } from "./processes";
import { type Stage, signedIn } from "./stage";

const ROUNDS = 7;
const EACH = 60;
/** So many of each, until what is measured after them is compiled. */
const WARM_UP = 1500;

/** What a page of somebody signed in costs beside pages of Next with next to nothing on them. */
export async function pageCost(stage: Stage, portal: Server, bare: Server): Promise<Figure[]> {
  const [visitor] = await signedIn(stage, portal.url, 1);
  const other = new Client(bare.url);
  const works = {
    account: [portal, () => visitor?.client.ask("/account", { headers: visitor.headers })],
    welcome: [portal, () => visitor?.client.ask("/", { headers: visitor.headers })],
    page: [bare, () => other.ask("/")],
    route: [bare, () => other.ask("/route")],
  } as const;
  const costs = { account: [] as number[], welcome: [] as number[], page: [] as number[], route: [] as number[] };
  for (const [, ask] of Object.values(works)) for (let nth = 0; nth < WARM_UP; nth += 1) expectPage(await ask());
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, [server, ask]] of Object.entries(works)) {
      const before = await server.cpu();
      for (let nth = 0; nth < EACH; nth += 1) expectPage(await ask());
      costs[name as keyof typeof costs].push(((await server.cpu()) - before) / EACH);
    }
  visitor?.client.close();
  other.close();
  const [page, route] = [median(costs.page), median(costs.route)];
  const about = { row: "3", unit: "ms CPU", limit: { name: "bare dynamic page of Next", value: page } };
  return [
    {
      ...{ ...about, name: "/account", measured: median(costs.account) },
      targets: [
        { of: "ratio", atMost: 1.25 },
        { of: "measured", atMost: 5.5 },
      ],
    },
    { ...about, name: "/", measured: median(costs.welcome), targets: [] },
    { ...about, name: "Bare dynamic page", measured: page, limit: { name: "bare route of Next", value: route }, targets: [] },
  ];
}

function expectPage(answer?: { status: number }) {
  if (answer?.status !== 200) throw new Error(`A page was answered with ${answer?.status}.`);
}

/** What the database is asked for, by the portal's own functions and without them. */
export async function lookUps(stage: Stage): Promise<Figure[]> {
  const { findSession } = await import("@/lib/store/sessions");
  const { listUsers } = await import("@/lib/store/users-list");
  const token = hashToken("a cookie of the bench");
  await stage.sql`insert into sessions (session_token, user_id, expires) values (${token}, ${stage.people[0]?.id ?? ""}, now() + interval '1 hour')`;
  const query = { q: "", status: null, role: null, sort: "name", descending: false, after: null, before: null } as const;
  const [find, list] = [() => findSession(token), () => listUsers(query, new Date())];
  const bare = [bareLookUp(stage.sql, token), barePage(stage.sql)] as const;
  await timed(50, find, list, ...bare);
  const [found = 0, listed = 0, lookUp = 0, page = 0] = await timed(300, find, list, ...bare);
  const queries = (await statementsOf(find)).length;
  const about = { unit: "ms", targets: [] };
  return [
    { row: "3", name: "Queries for session and user", measured: queries, unit: "", limit: null, targets: [{ of: "measured", atMost: 1 }] },
    { ...about, row: "3", name: "Session and user", measured: found, limit: { name: "bare indexed look-up", value: lookUp } },
    { ...about, row: "7", name: "A page of users", measured: listed, limit: { name: "bare index scan of one page", value: page } },
  ];
}

/** How many pages a second one process gives, and all of `npm start`. */
export async function pageRate(stage: Stage, one: Server, all: Server): Promise<Figure[]> {
  const rates = { one: [] as number[], all: [] as number[] };
  const visitors = await signedIn(stage, one.url, 8);
  const clients = { one: visitors, all: visitors.map(({ headers }) => ({ client: new Client(all.url), headers })) };
  for (let round = 0; round <= 4; round += 1)
    for (const name of ["one", "all"] as const) {
      const ask = async (nth: number) => {
        const visitor = clients[name][nth];
        const answer = await visitor?.client.ask("/account", { headers: visitor.headers });
        expectPage(answer);
        return answer as NonNullable<typeof answer>;
      };
      // The first round warms up.
      const { perSecond } = await crowd(8, round === 0 ? 10 : 3, ask);
      if (round > 0) rates[name].push(perSecond);
    }
  for (const { client } of [...clients.one, ...clients.all]) client.close();
  const limit = { name: "one process", value: median(rates.one) };
  const name = `/account with 8 clients on ${availableParallelism()} cores`;
  return [{ row: "4", name, measured: median(rates.all), unit: "a second", limit, targets: [{ of: "ratio", atLeast: 1.8 }] }];
}
