import "server-only";
import { type ConstructorOptions, PgBoss } from "pg-boss";
import { type Target, target } from "./target";

/** A door to this database's job queue (schema `pgboss`), not yet started. It watches no schedules unless told to. */
export async function newBoss(options: ConstructorOptions): Promise<PgBoss> {
  const place = connection(await target());
  const boss = new PgBoss({ ...place, application_name: "gatehouse queue", schema: "pgboss", schedule: false, ...options });
  boss.on("error", (error: Error) => console.error(`Job queue: ${oneLine(error)}`));
  return boss;
}

/** `pg` lets an address win over a socket's folder, so that a socket needs the parts one by one. */
function connection({ url, host }: Target): ConstructorOptions {
  if (!host) return { connectionString: url.includes("sslmode=") ? `${url}&uselibpqcompat=true` : url };
  const { username, password, port, pathname } = new URL(url);
  return {
    host,
    ...(port && { port: Number(port) }),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

const oneLine = (error: Error) => error.message.replace(/\s+/g, " ");
