import { limits } from "@/lib/contracts/limits";
import { type DraftFields, isBlankHtml } from "./draft";
import { formatBytes } from "./format-bytes";
import type { Identity } from "./identity";
import { meterFiles, utf8Bytes } from "./message-size";
import type { Place, Problems } from "./problem";
import { type Recipient, recipientFields, recipientProblem } from "./recipient";

/** What can be told without asking the server, so that Send does not leave with it. */
export function checkDraft(fields: DraftFields, html: string, identity: Identity | null): Problems {
  const found: Partial<Record<Place, string | null>> = {
    from: senderProblem(fields, identity),
    to: fields.to.length === 0 ? "Add who it goes to." : brokenAddress(fields.to),
    cc: brokenAddress(fields.cc) ?? tooMany(fields),
    bcc: brokenAddress(fields.bcc),
    subject: subjectProblem(fields.subject),
    body: bodyProblem(html),
    attachments: identity && filesProblem(fields, identity),
  };
  const problems: Problems = {};
  for (const [place, text] of Object.entries(found)) {
    // The keys are those written above.
    if (text) problems[place as Place] = { text, tone: "error" };
  }
  return problems;
}

/** Why the files cannot go this way; null if they can. */
export function filesProblem({ files }: Pick<DraftFields, "files">, identity: Identity): string | null {
  if (files.length > limits.attachmentCount) return `A message can carry at most ${limits.attachmentCount} files.`;
  const meter = meterFiles(
    files.map(({ blob }) => blob.size),
    identity.maxAttachmentBytes,
  );
  if (meter.fits) return null;
  if (identity.maxAttachmentBytes === 0) return `Mail from ${identity.email} takes no files.`;
  return `The files have ${formatBytes(meter.totalBytes)}; mail from ${identity.email} takes at most ${formatBytes(identity.maxAttachmentBytes)}.`;
}

function senderProblem({ identityId }: DraftFields, identity: Identity | null): string | null {
  if (identity) return identity.usable ? null : (identity.reason ?? "This sender cannot be used now.");
  if (identityId !== null) return "The sender of this draft is no longer there. Choose another one.";
  return "No sender can be used. Connect your Gmail, or set up company mail in Settings → Email.";
}

function brokenAddress(recipients: readonly Recipient[]): string | null {
  for (const recipient of recipients) {
    const problem = recipientProblem(recipient);
    if (problem) return problem;
  }
  return null;
}

function tooMany(fields: DraftFields): string | null {
  const count = recipientFields.reduce((sum, name) => sum + fields[name].length, 0);
  return count > limits.recipients
    ? `A message can have at most ${limits.recipients} recipients; here are ${count}.`
    : null;
}

function subjectProblem(subject: string): string | null {
  if (subject.trim() === "") return "Write a subject.";
  return subject.length > limits.subjectLength ? `A subject has at most ${limits.subjectLength} characters.` : null;
}

/** Styles are added to what the editor holds; the rest of the limit is left for them. */
const ROOM_FOR_STYLES = 0.97;

function bodyProblem(html: string): string | null {
  if (isBlankHtml(html)) return "Write a message.";
  const bytes = utf8Bytes(html);
  if (bytes <= limits.bodyBytes * ROOM_FOR_STYLES) return null;
  return `The text and its pictures have ${formatBytes(bytes)}; at most ${formatBytes(limits.bodyBytes)} can be sent. Attach the pictures as files instead.`;
}
