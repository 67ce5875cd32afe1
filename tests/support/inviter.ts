import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Invites as `npm run invite` does, without a program's start for each person: `POST /` with `{ email, name, role, twoFactor }`. Works on
 * the database that this process's settings name.
 */
export async function startInviter(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { invitePerson } = await import("@/lib/invite-person");
  const { stopQueue } = await import("@/lib/store/queue");
  const { disconnect } = await import("@/lib/store/client");
  const occasion = () => ({ now: new Date(), address: "", userAgent: "tests", actorId: null, request: null });
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const invited = await invitePerson(JSON.parse(body), occasion()).catch(console.error);
    response.writeHead(invited ? 200 : 500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = async () => {
    server.close();
    await stopQueue();
    await disconnect();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
