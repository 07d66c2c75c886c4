import { loadEnvironment } from "../../local/environment";
import { assertUsableEnvironment } from "../../local/usable-environment";
import { UserError } from "../../local/user-error";
import { type Finding, messageOf } from "./finding";

/** Judges the variables as `npm start` and the app will. */
export async function checkEnvironment(): Promise<Finding[]> {
  const subject = "environment";
  try {
    await loadEnvironment();
    assertUsableEnvironment(process.env);
  } catch (error) {
    const advice = error instanceof UserError ? error.advice : undefined;
    return [
      { state: "broken", subject, text: messageOf(error).replaceAll(/\s*\n\s*/g, " "), ...(advice && { advice }) },
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
