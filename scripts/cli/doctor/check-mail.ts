import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { dataDirOf } from "../../local/paths";
import { runningState } from "../../local/run-state";
import { type Finding, messageOf } from "./finding";

const timeoutMs = 8_000;

/** Connects to the relay of company mail and waits for its greeting (RFC 5321 §3.1). Sends nothing. */
export async function checkMail(): Promise<Finding[]> {
  const subject = "mail";
  const smtpUrl = process.env.SMTP_URL || runningState(dataDirOf(process.env))?.smtp_url;
  if (!smtpUrl) return [{ state: "ok", subject, text: "SMTP_URL is not set; npm start brings a local mail catcher" }];
  try {
    const { protocol, hostname, port } = new URL(smtpUrl);
    const isTls = protocol === "smtps:";
    const target = { host: hostname, port: Number(port || (isTls ? 465 : 587)) };
    const greeting = await greetingOf(isTls ? connectTls({ ...target, servername: hostname }) : connect(target));
    if (greeting.startsWith("220")) return [{ state: "ok", subject, text: `${target.host}:${target.port} greets` }];
    return [
      {
        state: "broken",
        subject,
        text: `${target.host}:${target.port} answers "${greeting}"`,
        advice: "Ask whoever runs that mail server.",
      },
    ];
  } catch (error) {
    return [
      {
        state: "broken",
        subject,
        text: messageOf(error),
        advice: "Check SMTP_URL, and that this machine may reach that server.",
      },
    ];
  }
}

async function greetingOf(socket: Socket): Promise<string> {
  try {
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`No greeting within ${timeoutMs / 1000} s.`)));
    const [chunk] = await once(socket, "data");
    return String(chunk).split("\r\n", 1)[0] ?? "";
  } finally {
    socket.destroy();
  }
}
