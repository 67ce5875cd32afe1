import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, constants, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./more-portals";

export type Balancer = { name: "nginx" | "a stand-in"; url: string; stop: () => Promise<void> };

/**
 * One address for several portals, taken in turn: nginx if there is one (`mayInstall`: Debian's is installed if there is none), otherwise a
 * small stand-in. Either adds the client's address to X-Forwarded-For and asks another portal only when one takes no connection.
 */
export async function startBalancer(portals: number[], mayInstall: boolean): Promise<Balancer> {
  const nginx = process.env["NO_NGINX"] ? null : ((await findNginx()) ?? (mayInstall ? await installNginx() : null));
  return nginx ? startNginx(nginx, portals) : startStandIn(portals);
}

async function findNginx(): Promise<string | null> {
  for (const folder of [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"]) {
    const path = join(folder, "nginx");
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}

async function installNginx(): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = promisify(execFile)("apt-get", ["install", "-y", "nginx-light"], { env, timeout: 120_000 });
  return install.then(findNginx, () => null);
}

/** `error timeout` resends what asks for nothing to be done; a POST only while it was not sent yet, so that none is done twice. */
const configuration = (folder: string, port: number, portals: number[]) => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  upstream portals {
    ${portals.map((portal) => `server 127.0.0.1:${portal} max_fails=0;`).join(" ")}
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 2m;
    location / {
      proxy_pass http://portals;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_connect_timeout 2s;
      proxy_next_upstream error timeout;
      proxy_next_upstream_tries 3;
    }
  }
}
`;

async function startNginx(nginx: string, portals: number[]): Promise<Balancer> {
  const folder = await mkdtemp(join(tmpdir(), "gatehouse-nginx-"));
  const port = await freePort();
  await writeFile(join(folder, "nginx.conf"), configuration(folder, port, portals));
  const server = spawn(nginx, ["-e", join(folder, "error.log"), "-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, server);
  const stop = async () => {
    const gone = once(server, "exit");
    server.kill("SIGQUIT");
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { name: "nginx", url, stop };
}

async function answers(url: string, server: ChildProcess) {
  for (;;) {
    if (server.exitCode !== null) throw new Error("nginx did not start; its own words are above.");
    if (await fetch(url, { redirect: "manual" }).catch(() => null)) return;
  }
}

async function startStandIn(portals: number[]): Promise<Balancer> {
  let turn = 0;
  const agent = new Agent({ keepAlive: false });
  const server = createServer((asked, answer) => {
    const forwarded = [asked.headers["x-forwarded-for"], asked.socket.remoteAddress].filter(Boolean).join(", ");
    const headers = { ...asked.headers, "x-forwarded-for": forwarded, connection: "close" };
    const tryNext = (tries: number) => {
      const port = portals[turn++ % portals.length];
      const sent = request({ host: "127.0.0.1", port, method: asked.method, path: asked.url, headers, agent }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.rawHeaders);
        got.pipe(answer);
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED" && tries > 1) tryNext(tries - 1);
        else if (!answer.headersSent) answer.writeHead(502).end();
      });
      sent.once("socket", (socket) => socket.once("connect", () => asked.pipe(sent)));
    };
    tryNext(portals.length);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const place = server.address();
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { name: "a stand-in", url: `http://127.0.0.1:${typeof place === "object" && place ? place.port : 0}`, stop };
}
