import { z } from "zod";
import { parseMailbox } from "@/lib/contracts/email-address";
import { parseMailFrom } from "./mail-from";

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .default("0")
  .transform((value) => value === "1" || value === "true");

const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};

const count = (fallback: number) => whole(1, 100_000_000).default(fallback);

const encryptionKey = z
  .string({ error: "is missing. Set it to 32 random bytes in base64, e.g. the output of: openssl rand -base64 32" })
  .refine((value) => Buffer.from(value, "base64").length === 32, "must be 32 bytes in base64");

const variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  DATABASE_POOL_SIZE: whole(1, 200).default(10),
  TERN_DATA_DIR: z.string().default(".data"),
  /** Where attachments are kept: below the data folder, or in a bucket that speaks S3. */
  STORAGE_DRIVER: z.enum(["disk", "s3"], { error: "must be disk or s3" }).default("disk"),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  /** Left out: Amazon's own of the region. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "must be an address such as https://s3.example.com" }).optional(),
  /** Both left out: what the machine's role or the AWS variables say. */
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`, as most servers other than Amazon's want it. */
  S3_FORCE_PATH_STYLE: flag,
  APP_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://crm.example.com" })
    .default("http://127.0.0.1:3000"),
  AUTH_SECRET: z
    .string({ error: "is missing. Set it to 32 random bytes in base64, e.g. the output of: openssl rand -base64 32" })
    .min(16, "must have at least 16 characters"),
  ENCRYPTION_KEY: encryptionKey,
  /** Keys used before the present one, comma-separated, so that what they encrypted can still be read. */
  ENCRYPTION_KEYS_OLD: z.string().default(""),
  /** Proxies in front of this server that add the caller's address to X-Forwarded-For. */
  TRUSTED_PROXIES: whole(0, 10).default(0),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_ISSUER: z.url({ protocol: /^https?$/ }).default("https://accounts.google.com"),
  GMAIL_API_BASE_URL: z.url({ protocol: /^https?$/ }).default("https://gmail.googleapis.com"),
  /** Set when Google is only stood in for on this machine: the address of the pages that show what "Gmail" sent. */
  GOOGLE_STAND_IN_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z
    .string()
    .refine((value) => parseMailbox(parseMailFrom(value).email).ok, {
      error: 'must be an e-mail address, or a name and one: "Acme <crm@acme.test>"',
    })
    .optional(),
  MAIL_VIEWER_URL: z.string().optional(),
  RATE_LIMIT_PER_MINUTE: count(60),
  RATE_LIMIT_PER_DAY: count(10_000),
  ALLOW_PRIVATE_MAIL_HOSTS: flag,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** Rules between variables. They run even when others are wrong, so that one start names everything. */
const always = { when: () => true };

const schema = variables
  .refine((given) => given?.STORAGE_DRIVER !== "s3" || Boolean(given.S3_BUCKET), {
    ...always,
    path: ["S3_BUCKET"],
    error: "is missing. With STORAGE_DRIVER=s3, set it to the bucket that keeps the attachments",
  })
  .refine((given) => Boolean(given?.S3_ACCESS_KEY_ID) === Boolean(given?.S3_SECRET_ACCESS_KEY), {
    ...always,
    path: ["S3_ACCESS_KEY_ID"],
    error: "goes together with S3_SECRET_ACCESS_KEY. Set both, or leave both out to use the machine's role",
  });

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The environment, validated once; the only reader of `process.env` in the application.
 * Blank values count as absent. Throws an Error that names every variable that is wrong and what it should be.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Pure part of `env()`: from a set of variables to the validated environment. */
export function parseEnv(given: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${lines.join("\n")}`);
}
