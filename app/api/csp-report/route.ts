import { tellPolicyReport } from "@/lib/door/policy-report";

/** Where browsers tell what the content security policy stopped (ASVS 3.4.7). It answers everybody alike. */
export async function POST(request: Request): Promise<Response> {
  await tellPolicyReport(request);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
