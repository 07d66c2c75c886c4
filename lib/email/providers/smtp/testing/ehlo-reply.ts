import type { FaultySmtpServerOptions } from "@/lib/email/providers/smtp/testing/faults";

/** What a server with these options says to EHLO, or to HELO, which knows no extensions (RFC 5321 §4.1.1.1). */
export function ehloReply(verb: "EHLO" | "HELO", options: FaultySmtpServerOptions, encrypted: boolean): string {
  const { extensions = ["PIPELINING", "8BITMIME"], credentials, tls } = options;
  if (verb === "HELO") return "250 faulty.test";
  const lines = ["faulty.test", ...extensions];
  if (credentials) lines.push("AUTH PLAIN");
  if (tls === "starttls" && !encrypted) lines.push("STARTTLS");
  return lines.map((line, index) => `250${index === lines.length - 1 ? " " : "-"}${line}`).join("\r\n");
}
