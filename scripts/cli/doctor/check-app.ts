import { dataDirOf } from "../../local/paths";
import { runningState } from "../../local/run-state";
import { type Finding, messageOf } from "./finding";

/** If Tern runs on this data folder: whether it calls itself ready. */
export async function checkApp(): Promise<Finding[]> {
  const subject = "app";
  const baseUrl = runningState(dataDirOf(process.env))?.base_url;
  if (!baseUrl) return [{ state: "ok", subject, text: "not running" }];
  try {
    const response = await fetch(`${baseUrl}/api/v1/health/ready`, { signal: AbortSignal.timeout(10_000) });
    if (response.ok) return [{ state: "ok", subject, text: `ready at ${baseUrl}` }];
    return [
      {
        state: "broken",
        subject,
        text: `${baseUrl} answers ${response.status}`,
        advice: "Look at its output where it was started.",
      },
    ];
  } catch (error) {
    return [
      { state: "broken", subject, text: `${baseUrl}: ${messageOf(error)}`, advice: "Stop it and start it again." },
    ];
  }
}
