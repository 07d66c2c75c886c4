import { ensureBuild } from "../local/build/ensure-build";
import { startLocalGoogle } from "../local/google/start-local-google";
import { startMailCatcher } from "../local/mail-catcher/start-mail-catcher";
import { isPortFree } from "../local/ports";
import { assertUsableEnvironment } from "../local/usable-environment";
import { portTaken, readPort } from "../serve/listen";
import { isMigratedAndFilled, startDatabase } from "./database";
import { type Prepared, prepareDatabase } from "./prepare-database";
import type { Run } from "./run";
import { startApp } from "./start-app";

export type StartedTern = {
  baseUrl: string;
  mailViewerUrl: string | null;
  gmailViewerUrl: string | null;
  dataDir: string;
  prepared: Prepared;
};

/** Brings everything up in order. What is already up when a step fails, or `aborted` fires, is stopped by the run. */
export async function startEverything(run: Run, aborted: AbortSignal): Promise<StartedTern> {
  assertUsableEnvironment(process.env);
  await refuseTakenPort();
  const catching = handled(catchMail(run));
  const standingIn = handled(standInForGoogle(run));
  const database = await startDatabase(run);
  aborted.throwIfAborted();
  const isFilled = await isMigratedAndFilled(database.url);
  // The preparation connects the demo's owner to it.
  await standingIn;
  const preparing = handled(prepareDatabase(aborted));
  // Nothing changes in a database that was prepared before: then the app need not wait.
  if (!isFilled) await preparing;
  if (run.state.mode === "start") await ensureBuild(aborted);
  await catching;
  aborted.throwIfAborted();
  const app = await startApp(run, aborted);
  database.guard(app.pid);
  const prepared = await preparing;
  aborted.throwIfAborted();
  run.update({ base_url: app.baseUrl });
  const { mail_viewer_url: mailViewerUrl, google_url: gmailViewerUrl } = run.state;
  return { baseUrl: app.baseUrl, mailViewerUrl, gmailViewerUrl, dataDir: run.dataDir, prepared };
}

/** The server would say so too, but only after everything else, and perhaps a build, was done in vain. */
async function refuseTakenPort(): Promise<void> {
  const port = readPort(process.env.PORT);
  const host = process.env.HOST || "127.0.0.1";
  if (port && !(await isPortFree(port, host))) throw portTaken(port, host);
}

/** Awaited later; a failure before that must not end the process as an unhandled one. */
function handled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** Company mail goes to a local catcher unless a relay is set. */
async function catchMail(run: Run): Promise<void> {
  if (process.env.SMTP_URL) return;
  const catcher = await startMailCatcher(run.dataDir);
  run.add(catcher);
  process.env.SMTP_URL = catcher.smtpUrl;
  process.env.MAIL_FROM ||= "Tern <crm@tern.test>";
  process.env.MAIL_VIEWER_URL ||= catcher.viewerUrl;
  run.update({ smtp_url: catcher.smtpUrl, mail_viewer_url: catcher.viewerUrl });
}

/** People connect to a Google on this machine unless the operator has a client at Google's. */
async function standInForGoogle(run: Run): Promise<void> {
  if (process.env.GOOGLE_CLIENT_ID) return;
  const google = await startLocalGoogle(run.dataDir, process.env.APP_URL);
  run.add(google);
  if (google.insteadOf !== null) {
    process.stdout.write(`Port ${google.insteadOf} is taken; the local Google is at ${google.baseUrl}.\n`);
  }
  process.env.GOOGLE_CLIENT_ID = google.clientId;
  process.env.GOOGLE_CLIENT_SECRET = google.clientSecret;
  process.env.GOOGLE_ISSUER = google.baseUrl;
  process.env.GMAIL_API_BASE_URL = google.baseUrl;
  process.env.GOOGLE_STAND_IN_URL = google.baseUrl;
  run.update({ google_url: google.baseUrl });
}
