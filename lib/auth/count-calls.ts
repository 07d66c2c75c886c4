import type postgres from "postgres";
import type { RateLimitState } from "./caller";

/** How many calls a minute and a (UTC) day allow. */
export type CallLimits = { perMinute: number; perDay: number };

/** How often the subject of a call has called in each window, this call included, and `windowsLeft` beside it. */
export type CallCount = { minute_count: number; day_count: number; minute_left: number; day_left: number };

/**
 * The statement that counts calls in both windows, to stand inside a larger one: who calls and how often is found out
 * in one round trip. Returns `subject` and its two counts.
 *
 * @param calls each subject once, and how many calls of it are to be counted
 */
export function countCalls(
  sql: postgres.Sql,
  calls: postgres.PendingQuery<postgres.Row[]>,
  { perMinute, perDay }: CallLimits,
) {
  return sql`
    insert into rate_limits as r (subject, minute_start, minute_count, day_start, day_count)
    select subject, date_trunc('minute', now()), calls, date_trunc('day', now(), 'UTC'), calls
      from (${calls}) called (subject, calls)
      order by subject
    on conflict (subject) do update set
      minute_count = excluded.minute_count
        + case when r.minute_start = excluded.minute_start then least(r.minute_count, ${perMinute}) else 0 end,
      minute_start = excluded.minute_start,
      day_count = excluded.day_count
        + case when r.day_start = excluded.day_start then least(r.day_count, ${perDay}) else 0 end,
      day_start = excluded.day_start
    returning subject, minute_count, day_count`;
}

/** Seconds to the end of each window. */
export function windowsLeft(sql: postgres.Sql) {
  return sql`
    ceil(extract(epoch from date_trunc('minute', now()) + interval '1 minute' - now()))::int as minute_left,
    ceil(extract(epoch from date_trunc('day', now(), 'UTC') + interval '1 day' - now()))::int as day_left`;
}

/** The window that is used up, or nearer to it. */
export function tighterWindow(count: CallCount, { perMinute, perDay }: CallLimits): RateLimitState {
  const minute = windowState(perMinute, count.minute_count, count.minute_left);
  const day = windowState(perDay, count.day_count, count.day_left);
  if (day.exceeded) return day;
  return minute.exceeded || minute.remaining <= day.remaining ? minute : day;
}

function windowState(limit: number, count: number, resetSeconds: number): RateLimitState {
  return { limit, remaining: Math.max(0, limit - count), resetSeconds, exceeded: count > limit };
}
