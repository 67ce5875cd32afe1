import { expect, test } from "vitest";
import { EVENT_TYPES } from "@/lib/domain/decision";
import { metrics } from "@/lib/server/metrics";
import { read } from "@/tests/support/sources";

const METRICS = [
  ...metrics.registry.getMetricsAsArray().flatMap(({ name }) => (name.startsWith("gatehouse_") ? [name] : [])),
  "process_cpu_seconds_total",
  "process_resident_memory_bytes",
  "nodejs_eventloop_lag_p99_seconds",
];

type Dashboard = {
  schemaVersion: number;
  panels: { id: number; title: string; targets?: { expr: string; datasource: { uid: string } }[] }[];
};

const text = read("docs/grafana.json");
const dashboard = JSON.parse(text) as Dashboard;
const targets = dashboard.panels.flatMap((panel) => panel.targets ?? []);
const namesIn = (words: string) =>
  new Set([...words.matchAll(/\b(?:gatehouse|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, "")));

test("the dashboard asks for every metric of the portal, for no other, and of a data source that is chosen", () => {
  expect([...namesIn(targets.map(({ expr }) => expr).join("\n"))].sort()).toEqual([...METRICS].sort());
  expect(new Set(targets.map(({ datasource }) => datasource.uid))).toEqual(new Set(["${datasource}"]));
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
});

test("the events that it draws are those that the portal records", () => {
  const drawn = targets.flatMap(({ expr }) => /type=~?"([^"]+)"/.exec(expr)?.[1]?.split("|") ?? []);
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn.filter((type) => !EVENT_TYPES.some((known) => known === type))).toEqual([]);
});

test("the alerts in docs/operate.md name no metric that is not there", () => {
  const named = namesIn(read("docs/operate.md"));
  expect([...named].filter((name) => !METRICS.includes(name))).toEqual([]);
});
