import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hiddenFields, postForm } from "@/tests/support/form-post";
import { freePort, startPortal } from "@/tests/support/more-portals";
import { expect, settledPerson, test } from "@/tests/support/portal";

/** A collector of traces that keeps what it is sent. */
async function startCollector() {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    received.push(Buffer.concat(parts).toString());
    response.setHeader("content-type", "application/json").end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, text: () => received.join("\n"), stop };
}

test("a portal counts and times what it does on a port of its own, and sends traces to a collector, both without secrets", async () => {
  const [metricsPort, collector] = [await freePort(), await startCollector()];
  const settings = { METRICS_PORT: String(metricsPort), OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: "200" };
  const portal = await startPortal(settings);
  const { login } = await settledPerson();
  const fields = await hiddenFields("/sign-in", portal.url);
  await postForm("/sign-in", { ...fields, login, password: "not the password" }, portal.url);
  await fetch(`${portal.url}/unlock?token=canary-of-a-mailed-token`, { redirect: "manual" });
  await fetch(`${portal.url}/users?q=canary-of-a-search`, { headers: { cookie: "sid=canary-of-a-cookie" }, redirect: "manual" });

  const scraped = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  expect(scraped.headers.get("content-type")).toContain("text/plain");
  const metrics = await scraped.text();
  expect(metrics).toContain('gatehouse_events_total{type="sign-in-refused"} 1');
  expect(metrics).toMatch(/gatehouse_hash_wait_seconds_count [1-9]/);
  expect(metrics).toMatch(/gatehouse_session_check_seconds_count [1-9]/);
  expect(metrics).toMatch(/gatehouse_request_seconds_count\{method="GET",status="200"\} [1-9]/);
  expect(metrics).toMatch(/gatehouse_queue_waiting\{queue="mails"\} \d+/);
  expect(metrics).toMatch(/gatehouse_queue_oldest_seconds\{queue="mails"\} [\d.]+/);
  expect(metrics).toContain("process_resident_memory_bytes");
  expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404);
  expect((await fetch(`${portal.url}/metrics`, { redirect: "manual" })).headers.get("location")).toContain("/sign-in");

  await expect.poll(collector.text).toContain("/unlock");
  await expect.poll(collector.text).toContain("/users");
  expect(collector.text()).toContain("gatehouse");
  expect(metrics + collector.text()).not.toMatch(/canary|not the password/);
  await portal.stop();
  collector.stop();
});

test("what a portal did last before it was stopped reaches the collector of traces, too", async () => {
  const collector = await startCollector();
  const portal = await startPortal({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: "600000" });
  await fetch(`${portal.url}/forgot-password`);
  expect(collector.text()).not.toContain("/forgot-password");
  await portal.stop();
  expect(collector.text()).toContain("/forgot-password");
  collector.stop();
});
