import { fileURLToPath } from "node:url";
import { dataFiles } from "../data-dir";
import { chooseLocalPort } from "../ports";
import { firstMessage, type Service, startService } from "../processes/service";
import { stopProcess } from "../processes/stop-process";
import { UserError } from "../user-error";

export type MailCatcher = { service: Service; smtpUrl: string; viewerUrl: string; stop(): Promise<void> };

/** Starts the local mail catcher, SMTP and web viewer on 127.0.0.1; its mail is kept in the data folder. */
export async function startMailCatcher(dataDir: string): Promise<MailCatcher> {
  const files = dataFiles(dataDir);
  for (let attempt = 1; attempt <= 4; attempt++) {
    const webPort = await chooseLocalPort(files.ports, "mail_viewer", 1080);
    const smtpPort = await chooseLocalPort(files.ports, "mail_smtp", 1025);
    const service = startService({
      name: "The mail catcher",
      script: fileURLToPath(new URL("./catcher.mjs", import.meta.url)),
      args: [JSON.stringify({ webPort, smtpPort, mailDirectory: files.mail })],
    });
    // Undefined when somebody took one of the ports in between; the next attempt chooses anew.
    if (!(await firstMessage(service, (message) => message ?? undefined, 30_000))) continue;
    return {
      service,
      smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
      viewerUrl: `http://127.0.0.1:${webPort}`,
      stop: () =>
        stopProcess(service.identity, [
          { signal: "SIGTERM", waitMs: 3_000 },
          { signal: "SIGKILL", waitMs: 2_000 },
        ]),
    };
  }
  throw new UserError(
    "The mail catcher does not start; what it said stands above.",
    "Set SMTP_URL and MAIL_FROM to use a mail server of your own.",
  );
}
