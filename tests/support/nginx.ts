import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./more-portals";

const NGINX = "/usr/sbin/nginx";

export const hasNginx = () => existsSync(NGINX);

/** An nginx of the test's own in a folder of its own, with this inside its `http`, as `server` listens on the port that it is given. */
export async function startNginx(server: (port: number) => string): Promise<{ url: string; stop: () => Promise<void> }> {
  const [folder, port] = [await mkdtemp(join(tmpdir(), "gatehouse-nginx-")), await freePort()];
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const http = `http { access_log off; ${temporary.join(" ")} ${server(port)} }`;
  await writeFile(join(folder, "nginx.conf"), `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}\n${http}\n`);
  const nginx = spawn(NGINX, ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "ignore", "pipe"] });
  let words = "";
  nginx.stderr.on("data", (chunk) => (words += chunk));
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url, { redirect: "manual" }).then(
      () => true,
      () => false,
    ))
  ) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start:\n${words}`);
    await wait(50);
  }
  const stop = async () => {
    const ended = once(nginx, "exit");
    nginx.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
