/** The columns of `email_configs` that a send needs, as PostgreSQL's `to_json` names them. */
export type ConfigRow = {
  id: string;
  config_name: string;
  from_email: string;
  from_name: string;
  email_provider: "smtp" | "postmark" | "gmail";
  smtp_host: string | null;
  smtp_port: number | null;
  smtp_security: "tls" | "starttls" | "none" | null;
  smtp_user: string | null;
  smtp_password: string | null;
  attachment_limit_mb: number;
  gmail_sender_user_id: string | null;
};
