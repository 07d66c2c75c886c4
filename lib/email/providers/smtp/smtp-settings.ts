/** How to reach one mail relay. */
export type SmtpSettings = {
  host: string;
  port: number;
  /**
   * tls = TLS from the first byte (RFC 8314); starttls = STARTTLS required; opportunistic = STARTTLS if offered,
   * certificate unchecked, and only without credentials; none = never TLS.
   */
  security: "tls" | "starttls" | "opportunistic" | "none";
  user: string | null;
  password: string | null;
  /**
   * true for relays the operator chose: they may be private, and what they say is shown as it is. false for relays
   * a workspace chose: public addresses only, and nothing of a server is repeated before it took the sign-in.
   */
  allowPrivateHost: boolean;
};

/** @throws Error when the settings would send credentials over a connection nobody vouches for */
export function assertUsableSmtpSettings(settings: SmtpSettings): void {
  if ((settings.user === null) !== (settings.password === null)) {
    throw new Error("SMTP settings need both a user and a password, or neither");
  }
  if (settings.security === "opportunistic" && settings.user !== null) {
    throw new Error("Opportunistic STARTTLS checks no certificate and must not carry credentials");
  }
}
