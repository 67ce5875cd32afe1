import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a database that can be cut and mended, or swallow what is sent; `address` is that of the same database through it. */
export async function lay(address: string) {
  const url = new URL(address);
  const folder = url.searchParams.get("host");
  const open = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = folder ? connect(`${folder}/.s.PGSQL.${url.port || 5432}`) : connect(Number(url.port || 5432), url.hostname);
    for (const end of [near, far]) {
      open.add(end);
      if (isSilent) end.cork();
      end.on("error", () => {});
      end.on("close", () => [near, far].map((one) => open.delete(one.destroy())));
    }
    near.pipe(far).pipe(near);
  });
  const mend = async (port = 0) => once(server.listen(port, "127.0.0.1"), "listening");
  await mend();
  const place = server.address();
  const port = typeof place === "object" && place ? place.port : 0;
  const cut = async () => {
    const closed = once(server, "close");
    server.close();
    for (const end of open) end.destroy();
    await closed;
  };
  const hush = (silent: boolean) => {
    isSilent = silent;
    for (const end of open) silent ? end.cork() : end.uncork();
  };
  const through = new URL(address);
  through.searchParams.delete("host");
  Object.assign(through, { hostname: "127.0.0.1", port: String(port) });
  return { address: through.href, cut, mend: () => mend(port), hush };
}
