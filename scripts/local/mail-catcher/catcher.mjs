/** The mail catcher's own process: everything sent to its SMTP port is kept and shown, nothing is passed on. */
import { createRequire } from "node:module";

const config = JSON.parse(process.argv[2] ?? "{}");
const MailDev = createRequire(import.meta.url)("maildev");
let ready = false;

process.on("SIGHUP", () => undefined);
process.on("disconnect", () => process.exit(0));
// The parent may have died before there was anybody here to hear it.
if (process.connected === false) process.exit(0);
// A message it cannot store or show (a file name no disk takes, a torn connection) must not take the rest down.
process.on("uncaughtException", (error) => {
  if (!process.connected) process.exit(0);
  process.stderr.write(`mail catcher: ${error.message}\n`);
  if (!ready) process.exit(1);
});

const catcher = new MailDev({
  ip: "127.0.0.1",
  smtp: config.smtpPort,
  web: config.webPort,
  mailDirectory: config.mailDirectory,
  silent: true,
});
await catcher.listen();
ready = true;
process.send?.({ type: "listening" });
