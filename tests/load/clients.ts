import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; milliseconds: number };

type Asked = { headers?: Record<string, string>; fields?: Record<string, string> };

/** A browser's one connection, as cheap as can be: what it costs is taken from the server beside it. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly at: string;

  constructor(at: string) {
    this.at = at;
  }

  /** Gets a page, or posts `fields` as its form does. What came compressed stays so. */
  ask(path: string, { headers = {}, fields }: Asked = {}): Promise<Answer> {
    const began = performance.now();
    const body = fields && multipart(fields);
    const sent = { "accept-encoding": "gzip", "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/150", ...headers, ...(body && FORM) };
    return new Promise((resolve, reject) => {
      const asked = request(this.at + path, { method: body ? "POST" : "GET", agent: this.agent, headers: sent }, (answer) => {
        let text = "";
        answer.setEncoding("latin1").on("data", (chunk) => (text += chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, milliseconds: performance.now() - began }),
        );
      });
      // The server closes a connection that waits too long, perhaps at this very moment.
      const again = () => this.ask(path, { headers, ...(fields && { fields }) }).then(resolve, reject);
      asked.on("error", (error) => (asked.reusedSocket ? again() : reject(error))).end(body);
    });
  }

  close() {
    this.agent.destroy();
  }
}

/** In no value: Node looks for it without what stands around it. */
const BOUNDARY = "between-two-fields";
const FORM = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

const multipart = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--${BOUNDARY}--\r\n`;

export type Turn = (client: number) => Promise<Answer>;

/** So many clients take turn after turn for that long; the answers' times in milliseconds, and how many came a second. */
export async function crowd(clients: number, seconds: number, turn: Turn): Promise<{ perSecond: number; times: number[] }> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const lane = async (client: number) => {
    while (performance.now() < end) times.push((await turn(client)).milliseconds);
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => lane(client)));
  return { perSecond: times.length / ((performance.now() - began) / 1000), times };
}

export const quantile = (values: number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

export const median = (values: number[]) => quantile(values, 0.5);
