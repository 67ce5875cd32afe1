/** Whether this process answers; it says nothing else and asks nothing. */
export const GET = () => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
