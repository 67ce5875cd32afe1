import { randomUUID } from "node:crypto";
import { STANDALONE } from "@/lib/cli/pack";
import { hiddenFieldsIn } from "@/tests/support/form-post";
import { startMailService } from "@/tests/support/mail-service";
import { freePort } from "@/tests/support/more-portals";
import { startTestServer } from "@/tests/support/postgres";
import { SETTINGS } from "@/tests/support/settings";
import { connectTo } from "@/tests/support/statements";
import { type Answer, Client } from "./clients";
import { fill } from "./fill";
import { type Server, startServer } from "./processes";

const PASSWORD = "violet tractor sings at noon";
const ORIGIN = "http://localhost:3000";

/** People who owe nothing, some of them with two-factor authentication, and as many others as the list of users needs to be one. */
const PEOPLE = { plain: 1200, enrolled: 60, others: 10_000 };

export type Person = { id: string; login: string; address: string };
export type Stage = Awaited<ReturnType<typeof prepareStage>>;

/** A database with people, a mail service, and this process's settings for both. `leave` ends them. */
export async function prepareStage() {
  const server = await startTestServer();
  const mail = await startMailService();
  const settings = {
    DATABASE_URL: await server.createDatabase("bench"),
    ...SETTINGS,
    APP_URL: ORIGIN,
    RESEND_BASE_URL: mail.url,
    HOST: "127.0.0.1",
    // Each client has an address of its own, as behind a proxy: one address alone would soon have to wait.
    TRUSTED_PROXIES: "1",
  };
  Object.assign(process.env, settings);
  const { migrate } = await import("@/lib/store/migrate");
  await migrate();
  const sql = connectTo(settings.DATABASE_URL);
  await fill(sql, PEOPLE.others, 0, new Date());
  // Nobody is due for a reminder, whose mails would be measured along.
  await sql`update users set password_changed_at = now(), last_sign_in_at = now(), created_at = now()`;
  const people = await addPeople(sql);
  await sql`vacuum analyze`;
  const leave = async () => {
    const [{ stopQueue }, { disconnect }] = [await import("@/lib/store/queue"), await import("@/lib/store/client")];
    await stopQueue();
    await disconnect();
    await sql.end();
    await mail.stop();
    await server.stop();
  };
  return { settings, sql, mail, leave, ...people };
}

async function addPeople(sql: ReturnType<typeof connectTo>) {
  const { hashPassword } = await import("@/lib/passwords/passwords");
  const { newKey, sealKey } = await import("@/lib/sign-in/totp");
  const [passwordHash, key] = [await hashPassword(PASSWORD), newKey()];
  const rows = Array.from({ length: PEOPLE.plain + PEOPLE.enrolled }, (_, nth) => {
    const id = randomUUID();
    const isEnrolled = nth >= PEOPLE.plain;
    return {
      ...{ id, email: `person.${nth}@bench.example`, name: `Person ${nth}`, role: "staff", password_hash: passwordHash },
      ...{ password_changed_at: new Date(), last_sign_in_at: new Date(), two_factor_required: isEnrolled },
      two_factor_key: isEnrolled ? sealKey(key, id) : null,
    };
  });
  await sql`insert into users ${sql(rows)}`;
  const people = rows.map(({ id, email }, nth): Person => ({ id, login: email, address: `10.0.${nth >> 8}.${nth & 255}` }));
  return { passwordHash, key, people: people.slice(0, PEOPLE.plain), enrolled: people.slice(PEOPLE.plain) };
}

/** One process of the built portal, as an image runs it. */
export async function startOneProcess({ settings }: Stage, options: string[] = []): Promise<Server> {
  const port = await freePort();
  const own = { PORT: String(port), HOSTNAME: "127.0.0.1", NEXT_MANUAL_SIG_HANDLE: "true", NEXT_TELEMETRY_DISABLED: "1" };
  return startServer([...options, `${STANDALONE}/server.js`], { port, settings: { ...settings, ...own }, path: "/sign-in" });
}

/** The portal by `npm start`, with everything that it starts. */
export async function startByNpm({ settings }: Stage): Promise<Server> {
  const port = await freePort();
  return startServer(["start"], { port, settings: { ...settings, PORT: String(port) }, path: "/sign-in", program: "npm" });
}

/** What forms carry along is the same for everybody. */
const carried = new Map<string, Record<string, string>>();

/** Posts the first form of a page for this person, without scripts. */
export async function post(client: Client, at: string, path: string, person: Person, typed: Record<string, string>, more = {}) {
  const headers = { origin: ORIGIN, "x-forwarded-for": person.address, ...more };
  const hidden = carried.get(at + path) ?? hiddenFieldsIn(await (await fetch(at + path, { headers })).text())[0] ?? {};
  carried.set(at + path, hidden);
  return client.ask(path, { headers, fields: { ...hidden, ...typed } });
}

/** Posts the sign-in form with the right password, or with another one. */
export const typePassword = (client: Client, at: string, person: Person, password = PASSWORD, more = {}) =>
  post(client, at, "/sign-in", person, { login: person.login, password }, more);

/** Signs in by a new browser; the answer leads into the portal. Throws when it does not. */
export async function signIn(client: Client, at: string, person: Person): Promise<Answer> {
  return leadsTo("/", await typePassword(client, at, person));
}

/** The value of the cookie header after an answer. */
export const cookiesOf = ({ headers }: Answer) => (headers["set-cookie"] ?? []).map((set) => set.split(";")[0]).join("; ");

export function leadsTo(path: string, answer: Answer): Answer {
  const location = new URL(answer.headers.location ?? "/nowhere", ORIGIN).pathname;
  if (answer.status !== 303 || location !== path) throw new Error(`Instead of ${path}: ${answer.status} ${location}`);
  return answer;
}

/** Clients of a portal that are signed in, each as somebody else with this one session, and each with its cookies. */
export async function signedIn(stage: Stage, at: string, count: number) {
  const people = stage.people.slice(0, count);
  await stage.sql`delete from sessions where user_id in ${stage.sql(people.map(({ id }) => id))}`;
  return Promise.all(
    people.map(async (person) => {
      const client = new Client(at);
      const cookie = cookiesOf(await signIn(client, at, person));
      return { client, headers: { cookie, "x-forwarded-for": person.address } };
    }),
  );
}
