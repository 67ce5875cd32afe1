import { connect, type Socket } from "node:net";

export type Answer = {
  status: number;
  headers: { location?: string; "retry-after"?: string; "set-cookie": string[] };
  text: string;
  milliseconds: number;
};

type Asked = { headers?: Record<string, string>; fields?: Record<string, string> };

/**
 * A browser's one connection, as cheap as can be: what it costs is taken from the server beside it. It asks one thing at a time and speaks just as
 * much HTTP/1.1 as the portal answers with.
 */
export class Client {
  private socket: Socket | undefined;
  private readonly at: URL;

  constructor(at: string) {
    this.at = new URL(at);
  }

  /** Gets a page, or posts `fields` as its form does. What came compressed, or in pieces, stays so. */
  async ask(path: string, { headers = {}, fields }: Asked = {}): Promise<Answer> {
    const began = performance.now();
    const body = fields ? multipart(fields) : "";
    const sent = { ...ALWAYS, host: this.at.host, ...headers, ...(body && { ...FORM, "content-length": Buffer.byteLength(body) }) };
    const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
    const words = `${body ? "POST" : "GET"} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
    // The server closes a connection that waits too long, perhaps at this very moment.
    const text = (this.socket && (await this.send(words))) || (await this.send(words));
    if (!text) throw new Error(`No answer to ${path}.`);
    return { ...answerIn(text), milliseconds: performance.now() - began };
  }

  close() {
    this.socket?.destroy();
  }

  /** The answer as it came; nothing when the connection ended before. */
  private send(words: string): Promise<string> {
    this.socket ??= this.connect();
    const { socket } = this;
    return new Promise((resolve) => {
      let text = "";
      const end = (answer: string) => {
        socket.off("data", take).off("close", lose);
        resolve(answer);
      };
      const lose = () => end("");
      const take = (chunk: unknown) => {
        text += chunk;
        if (isWhole(text)) end(text);
      };
      socket.on("data", take).on("close", lose).write(words);
    });
  }

  private connect(): Socket {
    const socket = connect(Number(this.at.port), this.at.hostname).setEncoding("latin1").setNoDelay();
    const forget = () => {
      if (this.socket === socket) this.socket = undefined;
    };
    // What went wrong shows as an answer that does not come.
    return socket.on("error", () => {}).on("close", forget);
  }
}

const ALWAYS = { "accept-encoding": "gzip", "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/150" };

function isWhole(text: string): boolean {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  return length === undefined ? text.endsWith("0\r\n\r\n") : text.length >= head + 4 + Number(length);
}

function answerIn(text: string): Omit<Answer, "milliseconds"> {
  const head = text.slice(0, text.indexOf("\r\n\r\n"));
  const all = (name: string) => [...head.matchAll(new RegExp(`^${name}: (.*)$`, "gim"))].map((match) => match[1]?.trim() ?? "");
  const [[location], [retry]] = [all("location"), all("retry-after")];
  const headers = { ...(location && { location }), ...(retry && { "retry-after": retry }), "set-cookie": all("set-cookie") };
  return { status: Number(text.slice(9, 12)), headers, text };
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
