import { availableParallelism } from "node:os";
import { tokenAt } from "@/lib/sign-in/totp";
import { Client, crowd, median } from "./clients";
import type { Figure } from "./figures";
import { bareHashes } from "./limits";
import type { Server } from "./processes";
import { cookiesOf, leadsTo, type Person, post, type Stage, signIn, typePassword } from "./stage";

const ROUNDS = 5;
const EACH = 60;
/** So many, until what is measured after them is compiled. */
const WARM_UP = 1000;

/** What a sign-in costs the portal's process beside the hash, one after the other: the forms' own answers, not the pages before and after. */
export async function signInCost(stage: Stage, portal: Server): Promise<Figure[]> {
  const client = new Client(portal.url);
  const password = (person: Person) => signIn(client, portal.url, person);
  const token = (person: Person) => signInWithToken(stage, client, portal.url, person);
  const costs = { hash: [] as number[], password: [] as number[], token: [] as number[] };
  await costOf(portal, stage.people.slice(0, WARM_UP), password);
  await costOf(portal, stage.enrolled, token);
  for (let round = 0; round < ROUNDS; round += 1) {
    await stage.sql`update users set two_factor_last_step = null where two_factor_key is not null`;
    const hash = (await bareHashes(stage.passwordHash, 0.5, 1)).cpuEach;
    const [plain, enrolled] = [stage.people.slice(0, EACH), stage.enrolled.slice(0, EACH)];
    const cost = { hash, password: await costOf(portal, plain, password), token: await costOf(portal, enrolled, token) };
    for (const name of ["hash", "password", "token"] as const) costs[name].push(cost[name]);
  }
  client.close();
  const limit = { name: "bare argon2id, CPU", value: median(costs.hash) };
  const figure = (name: string, measured: number, atMost: number): Figure => ({
    ...{ row: "1", name, measured, unit: "ms CPU", limit },
    targets: [{ of: "beyond", atMost }],
  });
  return [
    figure("Sign-in with a password", median(costs.password), 5),
    figure("Sign-in with a password and a 2FA token", median(costs.token), 6),
  ];
}

async function costOf(portal: Server, people: Person[], work: (person: Person) => Promise<unknown>): Promise<number> {
  const before = await portal.cpu();
  for (const person of people) await work(person);
  return ((await portal.cpu()) - before) / people.length;
}

async function signInWithToken(stage: Stage, client: Client, at: string, person: Person) {
  const cookie = cookiesOf(leadsTo("/two-factor", await typePassword(client, at, person)));
  return leadsTo("/", await post(client, at, "/two-factor", person, { token: tokenAt(stage.key, new Date()) }, { cookie }));
}

const SECONDS = 3;

/** How many sign in a second, as a share of the hashes that the machine's cores can do. */
export async function signInRate(stage: Stage, portal: Server): Promise<Figure[]> {
  const clients = Array.from({ length: 32 }, () => new Client(portal.url));
  let next = 0;
  const turn = (client: number) => {
    next = (next + 1) % stage.people.length;
    return signIn(clients[client] as Client, portal.url, stage.people[next] as Person);
  };
  await crowd(8, 8, turn);
  const rates = { bare: [] as number[], 8: [] as number[], 32: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    rates.bare.push((await bareHashes(stage.passwordHash, 1.5)).perSecond);
    for (const count of [8, 32] as const) rates[count].push((await crowd(count, SECONDS, turn)).perSecond);
  }
  for (const client of clients) client.close();
  const limit = { name: `bare argon2id on ${availableParallelism()} cores`, value: median(rates.bare) };
  return ([8, 32] as const).map((count) => ({
    ...{ row: "2", name: `Sign-ins with ${count} clients`, measured: median(rates[count]), unit: "a second", limit },
    targets: [{ of: "ratio", atLeast: 0.75 }],
  }));
}
