import { sha256 } from "@/lib/core/crypto";
import { database } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";

/** How many wrong passwords cost nothing: for one account, and from one network address, which many may share. */
const freeFailures = { email: 5, address: 30 } as const;

/** The first wait; each further failure doubles it, up to the longest. An hour without failures and all is forgotten. */
const firstWaitSeconds = 5;
const longestWaitSeconds = 900;

type Attempt = { email: string; clientAddress: string | null };

/**
 * Runs `verify`, the check of a password, unless too many have failed for this e-mail or from this address. Attempts are
 * counted as failures before the check, in the database, so that neither many at once nor several processes get round
 * it; a check that succeeds takes its count back. Throws RATE_LIMITED, for known and unknown accounts alike.
 */
export async function throttleSignIn<T>(attempt: Attempt, verify: () => Promise<T | null>): Promise<T | null> {
  const subjects = subjectsOf(attempt);
  const waitSeconds = await countAttempt(subjects);
  if (waitSeconds > 0) throw tooManyAttempts(waitSeconds);
  const verified = await verify();
  if (verified !== null) await forgive(subjects);
  return verified;
}

type Subject = { subject: string; free: number };

/** Hashed: neither addresses that were mistyped nor passwords typed into the wrong field are to be kept. */
function subjectsOf({ email, clientAddress }: Attempt): Subject[] {
  const account = { subject: `email:${sha256(email.toLowerCase())}`, free: freeFailures.email };
  if (clientAddress === null) return [account];
  return [account, { subject: `address:${clientAddress}`, free: freeFailures.address }];
}

/** Counts a failure for each subject that is not made to wait, and returns how long the others have to, in seconds. */
async function countAttempt(subjects: Subject[]): Promise<number> {
  const sql = database().$client;
  const names = subjects.map(({ subject }) => subject);
  const free = subjects.map((entry) => entry.free);
  const [row] = await sql<{ wait: number }[]>`
    with given as (
      select * from unnest(${names}::text[], ${free}::int[]) as g (subject, free) order by subject
    ), waiting as (
      select max(extract(epoch from blocked_until - clock_timestamp())) as seconds
      from sign_in_attempts where subject in (select subject from given) and blocked_until > clock_timestamp()
    ), counted as (
      insert into sign_in_attempts as a (subject, failures, last_at, blocked_until)
      select subject, 1, clock_timestamp(), '-infinity' from given
      where (select seconds from waiting) is null
      on conflict (subject) do update set
        failures = case when a.last_at < clock_timestamp() - interval '1 hour' then 1 else a.failures + 1 end,
        last_at = clock_timestamp(),
        blocked_until = ${blockedUntil(sql)}
      where a.blocked_until <= clock_timestamp()
      returning 1
    )
    select ceil(coalesce(
      (select seconds from waiting),
      case when (select count(*) from counted) < ${subjects.length} then ${firstWaitSeconds} else 0 end
    ))::int as wait`;
  return row?.wait ?? 0;
}

/** The wait that the failure being counted begins. */
function blockedUntil(sql: ReturnType<typeof database>["$client"]) {
  return sql`case
    when a.last_at < clock_timestamp() - interval '1 hour'
      or a.failures + 1 < (select free from given where given.subject = a.subject) then '-infinity'
    else clock_timestamp() + make_interval(secs => least(${longestWaitSeconds}::float8, ${firstWaitSeconds}::float8
      * power(2, least(20, a.failures + 1 - (select free from given where given.subject = a.subject)))))
  end`;
}

async function forgive(subjects: Subject[]): Promise<void> {
  const sql = database().$client;
  const [account = "", ...others] = subjects.map(({ subject }) => subject);
  // And what nobody will ask for again, so that the table does not grow with every address ever tried.
  await sql`
    delete from sign_in_attempts where subject = ${account} or last_at < clock_timestamp() - interval '1 day'`;
  if (others.length === 0) return;
  await sql`
    update sign_in_attempts set failures = greatest(failures - 1, 0), blocked_until = '-infinity'
    where subject = any(${others})`;
}

function tooManyAttempts(waitSeconds: number): AppError {
  return new AppError({
    code: "RATE_LIMITED",
    message: `Too many attempts with a wrong password. Wait ${waitSeconds} seconds, then try again.`,
    retryAfterSeconds: waitSeconds,
  });
}
