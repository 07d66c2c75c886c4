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

export async function checkGoogle(): Promise<Finding[]> {
  const subject = "Google";
  const { GOOGLE_CLIENT_ID: id, GOOGLE_CLIENT_SECRET: secret } = process.env;
  if (id && secret) return [{ state: "ok", subject, text: "client id and secret are set" }];
  if (!id && !secret) return [{ state: "ok", subject, text: "not set; nobody can connect a Gmail account" }];
  const [there, missing] = id
    ? ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"]
    : ["GOOGLE_CLIENT_SECRET", "GOOGLE_CLIENT_ID"];
  return [
    {
      state: "broken",
      subject,
      text: `${there} is set, ${missing} is not`,
      advice: "Set both, from the same client in Google's console.",
    },
  ];
}

function present(variables: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}
