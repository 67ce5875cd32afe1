import { randomUUID } from "node:crypto";
import { seal } from "@/lib/secrets";
import { newBoss } from "@/lib/store/boss";
import { Client, quantile } from "./clients";
import type { Figure } from "./figures";
import type { Server } from "./processes";
import { type Person, type Stage, typePassword } from "./stage";

const EACH = 20;
const WAITING = 10_000;

/** How long the mail of a block takes from the commit of the block to the mail service, with nothing else to send and with a long line. */
export async function mailsOfBlocks(stage: Stage, portal: Server): Promise<Figure[]> {
  const clock = await watch(stage);
  const idle = await delays(stage, portal, stage.people.slice(-EACH), clock);
  await fillLine(stage);
  const busy = await delays(stage, portal, stage.people.slice(-2 * EACH, -EACH), clock);
  const figure = (name: string, times: number[], atMost: number): Figure => ({
    ...{ row: "12", name, measured: quantile(times, 0.95), unit: "ms", limit: null },
    targets: [{ of: "measured", atMost }],
  });
  return [
    figure("Mail of a block, from commit to mail service, p95", idle, 100),
    figure("The same while 10,000 invitations wait, p95", busy, 2000),
  ];
}

type Clock = { committed: Map<string, number>; arrived: Map<string, number> };

/** A notification reaches its listener when the transaction commits. */
async function watch({ sql, mail }: Stage): Promise<Clock> {
  const clock = { committed: new Map<string, number>(), arrived: new Map<string, number>() };
  await sql.unsafe(`create function tell_mail() returns trigger language plpgsql as
    $$ begin if new.kind = 'blocked' then perform pg_notify('bench', new.id::text); end if; return null; end $$;
    create trigger tell_mail after insert on mails for each row execute function tell_mail()`);
  await sql.listen("bench", (id) => void clock.committed.set(id, performance.now()));
  const push = mail.tries.push.bind(mail.tries);
  mail.tries.push = (...keys) => {
    for (const key of keys) clock.arrived.set(key, performance.now());
    return push(...keys);
  };
  return clock;
}

async function delays({ sql }: Stage, portal: Server, people: Person[], { committed, arrived }: Clock): Promise<number[]> {
  const before = new Set(committed.keys());
  const clients = Array.from({ length: 5 }, () => new Client(portal.url));
  for (const person of people)
    await Promise.all(clients.map((client, nth) => typePassword(client, portal.url, person, `wrong password ${nth}`)));
  for (const client of clients) client.close();
  const ids = () => [...committed.keys()].filter((id) => !before.has(id));
  const end = performance.now() + 30_000;
  while (ids().filter((id) => arrived.has(id)).length < people.length && performance.now() < end) await sql`select pg_sleep(0.05)`;
  const times = ids().map((id) => (arrived.get(id) ?? Number.POSITIVE_INFINITY) - (committed.get(id) ?? 0));
  if (times.length < people.length) throw new Error(`Of ${people.length} people ${times.length} got blocked.`);
  return times;
}

/** Invitations as a long list of them leaves them: each a row and a job. */
async function fillLine({ sql }: Stage): Promise<void> {
  const at = new Date();
  const rows = Array.from({ length: WAITING }, (_, nth) => {
    const [id, email] = [randomUUID(), `invited.${nth}@bench.example`];
    const mail = { kind: "invitation", temporaryPassword: "aaaaa-bbbbb-ccccc-ddddd", expiresAt: at, twoFactor: false };
    const payload = { mail, name: "Ana Ruiz", email, at, address: "127.0.0.1", userAgent: "" };
    return { id, recipient: email, kind: "invitation", payload: seal(JSON.stringify(payload), "mail", id), created_at: at };
  });
  for (let from = 0; from < WAITING; from += 2000) await sql`insert into mails ${sql(rows.slice(from, from + 2000))}`;
  const boss = await newBoss({ max: 1, supervise: false, registerInstance: false });
  await boss.start();
  await boss.insert(
    "mails",
    rows.map(({ id }) => ({ data: { mailId: id }, singletonKey: id })),
  );
  await boss.stop({ graceful: false });
}
