import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { EVENT_TYPES } from "@/lib/domain/decision";
import { oncePerProcess } from "./once";

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What this process counts and measures, in seconds. No label names a person, an address or a path. */
export const metrics = oncePerProcess("metrics", begin);

function begin() {
  const registry = new Registry();
  const about = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => ({
    name: `gatehouse_${name}`,
    help,
    labelNames,
    registers: [registry],
  });
  collectDefaultMetrics({ register: registry });
  const events = new Counter(about("events_total", "Events of the record, by type", "type"));
  // From 0 on: a series that appears with its first event shows no increase.
  for (const type of EVENT_TYPES) events.inc({ type }, 0);
  return {
    registry,
    events,
    mails: new Counter(about("mails_total", "Mails offered to the mail service, by what came of it", "outcome")),
    queueWaiting: new Gauge(about("queue_waiting", "Jobs that wait, by queue: of all portals on this database", "queue")),
    queueOldest: new Gauge(about("queue_oldest_seconds", "How long the oldest waiting job has waited, by queue", "queue")),
    hashWait: new Histogram({ ...about("hash_wait_seconds", "How long a password waits for its turn to be hashed"), buckets: BUCKETS }),
    hashRefused: new Counter(about("hash_refused_total", "Forms answered with busy")),
    sessionCheck: new Histogram({ ...about("session_check_seconds", "How long it takes to find whose a cookie is"), buckets: BUCKETS }),
    requestsUnderWay: new Gauge(about("requests_under_way", "Requests whose answer is not through")),
    requests: new Histogram({ ...about("request_seconds", "How long an answer takes", "method", "status"), buckets: BUCKETS }),
  };
}
