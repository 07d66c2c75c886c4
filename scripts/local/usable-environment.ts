import { parseEnv } from "@/lib/core/env";
import { parseSmtpUrl } from "@/lib/email/providers/smtp/smtp-url";
import { UserError } from "./user-error";

const subject = "The environment is not usable:";

/**
 * Judges the variables as the app will, before anything is started, with a stand-in for the database that `npm start`
 * provides itself. Throws UserError that names every variable that is wrong and what it should be.
 */
export function assertUsableEnvironment(given: Record<string, string | undefined>): void {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  const problems = [
    problemOf(() => parseEnv({ DATABASE_URL: "postgres://127.0.0.1/tern", ...present })),
    problemOf(() => present.SMTP_URL && parseSmtpUrl(present.SMTP_URL), "SMTP_URL"),
    problemOf(() => assertDemoSwitch(present.TERN_DEMO), "TERN_DEMO"),
  ].flatMap((problem) => problem ?? []);
  if (problems.length === 0) return;
  throw new UserError(`${subject}\n${problems.join("\n")}`, "Correct it in .env or where it is set.");
}

function assertDemoSwitch(value: string | undefined): void {
  if (value !== undefined && value !== "0" && value !== "1") {
    throw new Error("must be 0 (begin with an empty workspace) or 1 (with the demo)");
  }
}

function problemOf(check: () => unknown, name?: string): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return name ? `  ${name}: ${message}` : message.replace(`${subject}\n`, "");
  }
}
