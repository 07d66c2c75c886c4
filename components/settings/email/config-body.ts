import type { z } from "zod";
import type { createEmailConfigContract, EmailConfig, updateEmailConfigContract } from "@/lib/contracts/email-configs";
import { usualPorts } from "./relay-settings";
import { routeOf, type SendingRoute } from "./sending-route";

export type ConfigInput = z.input<typeof createEmailConfigContract.body>;
export type ConfigBody = z.output<typeof createEmailConfigContract.body>;
type ConfigChange = z.input<typeof updateEmailConfigContract.body>;

const withoutRelay = { smtp_host: null, smtp_port: null, smtp_security: null, smtp_user: null, smtp_password: null };

/** What the form begins with: the configuration as it stands, or a new one. A password is never there to be shown. */
export function initialValues(config: EmailConfig | null): ConfigInput {
  return {
    config_name: config?.config_name ?? "",
    from_name: config?.from_name ?? "",
    from_email: config?.from_email ?? "",
    staff_email: config?.staff_email ?? "",
    email_provider: routeOf(config) === "gmail" ? "gmail" : "smtp",
    gmail_sender_user_id: config?.gmail_sender_user_id ?? null,
    smtp_host: config?.smtp_host ?? null,
    smtp_port: config?.smtp_port ?? usualPorts.starttls,
    smtp_security: config?.smtp_security ?? "starttls",
    smtp_user: config?.smtp_user ?? null,
    smtp_password: undefined,
    attachment_limit_mb: config?.attachment_limit_mb ?? 0,
    ...(config === null && { is_default: false }),
  };
}

/**
 * The form's values as the API takes them: through Gmail or the server's relay means no SMTP settings of one's own, not
 * through Gmail nobody's mailbox, and no user no password.
 */
export function routeApplied(values: ConfigInput, route: SendingRoute): ConfigInput {
  if (route === "gmail") return { ...values, ...withoutRelay, email_provider: "gmail" };
  const throughSmtp: ConfigInput = { ...values, email_provider: "smtp", gmail_sender_user_id: null };
  if (route === "server") return { ...throughSmtp, ...withoutRelay };
  return values.smtp_user ? throughSmtp : { ...throughSmtp, smtp_user: null, smtp_password: null };
}

/**
 * What a change has to name: fields that differ and no others, because naming the host asks for its password again. The
 * password is named when it was typed, and when it is to be forgotten.
 */
export function configChanges(before: EmailConfig, { smtp_password: password, ...after }: ConfigBody): ConfigChange {
  const differing = fieldsOf(after).filter((name) => after[name] !== undefined && after[name] !== before[name]);
  const isPasswordNamed = password === null ? before.has_smtp_password : password !== undefined;
  return {
    ...Object.fromEntries(differing.map((name) => [name, after[name]])),
    ...(isPasswordNamed && { smtp_password: password }),
  };
}

/** The body is strict, so that it holds its type's fields and no others. */
function fieldsOf<Body extends object>(body: Body): (keyof Body)[] {
  return Object.keys(body) as (keyof Body)[];
}

/** The problems that only the whole form can show, by field; `body` as `routeApplied` answers it. */
export function routeProblems(
  before: EmailConfig | null,
  body: ConfigInput,
  route: SendingRoute,
): [keyof ConfigInput, string][] {
  if (route === "gmail") {
    const needed = ["gmail_sender_user_id", "from_email"] as const;
    return needed.filter((name) => !body[name]).map((name) => [name, "is required"]);
  }
  if (route === "server") return [];
  if (!body.smtp_host) return [["smtp_host", "is required"]];
  const isHostNew = before !== null && before.smtp_host !== body.smtp_host;
  if (body.smtp_user && !body.smtp_password && (!before?.has_smtp_password || isHostNew)) {
    return [
      [
        "smtp_password",
        isHostNew ? "has to be entered again, because the host changed" : "is required with a user name",
      ],
    ];
  }
  return [];
}
