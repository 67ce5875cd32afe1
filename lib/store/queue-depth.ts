import "server-only";
import { sql } from "drizzle-orm";
import { database } from "./client";

/** How many jobs of each queue wait for their turn or their next try, and for how many seconds the oldest one has. */
export async function measureQueues(): Promise<{ queue: string; jobs: number; seconds: number }[]> {
  const db = await database();
  const rows = await db.execute<{ queue: string; jobs: number; seconds: number }>(sql`
    select queue.name as queue, count(job.id)::int as jobs, coalesce(extract(epoch from now() - min(job.created_on)), 0)::float8 as seconds
    from pgboss.queue left join pgboss.job on job.name = queue.name and job.state in ('created', 'retry')
    where queue.name not like '\\_\\_%' group by queue.name`);
  return [...rows];
}
