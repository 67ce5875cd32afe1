import { expect, test } from "vitest";
import { countHoles } from "@/lib/cli/advisories";

const report = (high: number, critical: number) =>
  JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities: { info: 3, low: 2, moderate: 1, high, critical, total: 6 } } });

test.each([
  ["nothing", report(0, 0), 0],
  ["a high one", report(1, 0), 1],
  ["a critical one and two high ones", report(2, 1), 3],
  ["a registry that has no advisories", '{"message": "405 Method Not Allowed", "statusCode": 405}', null],
  ["no answer at all", "npm error network", null],
])(
  "advisories of packages that the portal is shipped with count when they are high or critical: %s [D23] [ASVS 15.2.1]",
  (_, output, count) => expect(countHoles(output)).toBe(count),
);
