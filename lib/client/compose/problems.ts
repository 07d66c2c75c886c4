import type { ApiError } from "@/lib/client/api-error";
import { plainReason } from "@/lib/client/forms/plain-reason";
import type { LinkKind } from "./compose-request";
import { type Place, type Problem, type Problems, places } from "./problem";
import { aliasProblem, conversationGone, messageGone, type Said, senderProblem } from "./special-problems";

/** Sorts what an answer says to the places it speaks of. What has no place of its own is about the message. */
export function problemsOf(error: ApiError, tone: Problem["tone"] = "error"): Problems {
  const found: Problems = {};
  const add = (place: Place, problem: Said) => {
    found[place] ??= { ...problem, tone };
  };
  for (const { field } of error.missingEntities) {
    const place = placeOf(field);
    add(place, field === "thread_id" ? conversationGone : { text: missingText(place) });
  }
  for (const [field, reasons] of Object.entries(error.fields)) {
    add(placeOf(field), saidOfField(error, field, reasons[0] ?? "is not right"));
  }
  if (Object.keys(found).length > 0) return found;
  add(placeOfCode(error.code), error.code === "SENDER_NOT_CONNECTED" ? senderProblem(error) : { text: textOf(error) });
  return found;
}

/** The place to look at first: the topmost one with an error. */
export function firstPlace(problems: Problems): Place | null {
  return places.find((place) => problems[place]?.tone === "error") ?? null;
}

/** The links that no longer lead anywhere, so that they can be removed. */
function isLinkPlace(place: Place): place is LinkKind {
  return place === "contact" || place === "deal" || place === "customer";
}

function placeOf(field: string): Place {
  const name = field.split(/[.[]/)[0] ?? "";
  return placeByField[name] ?? "message";
}

const placeByField: Record<string, Place> = {
  to_email: "to",
  to_name: "to",
  cc: "cc",
  bcc: "bcc",
  subject: "subject",
  html_body: "body",
  reply_html: "body",
  text_body: "body",
  attachments: "attachments",
  contact_id: "contact",
  deal_id: "deal",
  customer_id: "customer",
  mode: "from",
  sender_user_id: "from",
  from_email: "from",
  email_config_id: "from",
  reply_to: "from",
};

function placeOfCode(code: ApiError["code"]): Place {
  if (code === "SENDER_NOT_CONNECTED" || code === "EMAIL_NOT_CONFIGURED") return "from";
  if (code === "EMAIL_REJECTED") return "to";
  return code === "PAYLOAD_TOO_LARGE" ? "attachments" : "message";
}

function textOf(error: ApiError): string {
  if (error.code === "EMAIL_REJECTED") {
    const words = String(error.details.provider_response ?? "").trim();
    return `The mail server refused this message; nothing was sent.${words && ` It said: “${words}”`}`;
  }
  if (error.code === "PAYLOAD_TOO_LARGE") return "The message is too large to send. Remove a file or a picture.";
  return error.message;
}

function saidOfField(error: ApiError, field: string, reason: string): Said {
  if (field === "from_email") return aliasProblem(error) ?? { text: sentence(field, reason) };
  if (field === "in_reply_to") return messageGone;
  return { text: sentence(field, reason) };
}

const nouns: Record<Place, string> = {
  from: "The sender",
  to: "The address",
  cc: "Cc",
  bcc: "Bcc",
  subject: "The subject",
  body: "The message",
  attachments: "The attachments",
  contact: "The contact",
  deal: "The deal",
  customer: "The customer",
  message: "The message",
};

/** The API's reasons are clauses without subject. */
function sentence(field: string, reason: string): string {
  const noun = field.startsWith("attachments[") ? "A file" : nouns[placeOf(field)];
  return `${noun} ${plainReason(reason.replace(/[.]$/, ""))}.`;
}

function missingText(place: Place): string {
  if (isLinkPlace(place)) return `This ${place} is no longer there: it was deleted. Remove the link to send.`;
  if (place === "from") return "This sender is no longer there. Choose another one.";
  return `${nouns[place]} is no longer there.`;
}
