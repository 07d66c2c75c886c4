import { parseEnv } from "@/lib/core/env";
import { loadEnvironment } from "../../local/environment";
import { type Finding, messageOf } from "./finding";

/** Judges the variables as the app will, with stand-ins for what `npm start` provides itself. */
export async function checkEnvironment(): Promise<Finding[]> {
  const subject = "environment";
  try {
    await loadEnvironment();
    parseEnv({ DATABASE_URL: "postgres://127.0.0.1/tern", ...present(process.env) });
  } catch (error) {
    return [
      {
        state: "broken",
        subject,
        text: messageOf(error).replaceAll("\n", " "),
        advice: "Correct it in .env or where it is set.",
      },
    ];
  }
  if (process.env.SMTP_URL && !process.env.MAIL_FROM) {
    return [
      {
        state: "broken",
        subject,
        text: "SMTP_URL is set, MAIL_FROM is not",
        advice: 'Set MAIL_FROM, e.g. "Acme <crm@acme.test>".',
      },
    ];
  }
  return [{ state: "ok", subject, text: "every variable can be used" }];
}

function present(variables: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}
