import { ApiError } from "./api-error";
import { fieldProblem } from "./forms/field-problem";

/** What happened, what it means and what to do, for somebody who knows nothing of HTTP. */
export function explainError(error: unknown): string {
  if (!(error instanceof ApiError)) return isNoAnswer(error) ? noAnswer : somethingElse;
  switch (error.code) {
    case "OFFLINE":
      return noAnswer;
    case "UNAUTHORIZED":
      return "You are signed out. Sign in and try again: nothing here is lost.";
    case "FORBIDDEN":
    case "INSUFFICIENT_SCOPE":
      return "Your role does not allow this. Ask an owner or admin of the workspace.";
    case "NOT_FOUND":
      return "This record is no longer there: it was deleted meanwhile.";
    case "RATE_LIMITED":
      return `Too many requests at once. Wait ${error.retryAfterSeconds ?? 60} seconds, then try again.`;
    case "UNAVAILABLE":
      return "The server is not ready. Nothing was changed. Try again in a few seconds.";
    case "INTERNAL_ERROR":
      return `Something broke on the server. Try again; if it stays, tell your administrator${error.requestId ? ` this number: ${error.requestId}` : ""}.`;
    case "VALIDATION_ERROR":
    case "MISSING_FIELDS":
      return fieldsText(error.fields) || error.message;
    default:
      return error.message;
  }
}

function fieldsText(fields: ApiError["fields"]): string {
  const sentences = Object.entries(fields).flatMap(([field, [reason]]) =>
    reason ? [fieldProblem(`The ${nounOf(field)}`, reason)] : [],
  );
  return sentences.join(" ");
}

/** "job_title" as people read it; `tags[2].color` is about the tags. */
function nounOf(field: string): string {
  const root = /^\w+/.exec(field)?.[0] ?? field;
  return nouns[root] ?? root.replace(/_ids?$/, "").replaceAll("_", " ");
}

const nouns: Record<string, string> = {
  description: "text",
  subject: "title",
  occurred_at: "time",
  html_body: "message",
  text_body: "message",
};

const noAnswer = "The server did not answer. Check your connection, then try again.";

const somethingElse = "Something went wrong on this page. Reload it and try again.";

/** Parts of the page that are fetched when they are first needed fail in their own way while there is no connection. */
function isNoAnswer(error: unknown): boolean {
  return globalThis.navigator?.onLine === false || (error instanceof Error && error.name === "ChunkLoadError");
}
