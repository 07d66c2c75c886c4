import { z } from "zod";
import { dedupeMailboxes, parseMailbox, parseMailboxList } from "./email-address";
import { namedAddress } from "./explain-address";
import { limits } from "./limits";

/** One bare RFC 5321 mailbox, kept as given. */
export const mailbox = bareMailbox((reason) => reason);

/** The addressee's mailbox, whose name has a field of its own. */
export const addressee = bareMailbox((reason) =>
  reason === namedAddress ? `${reason} and put the name into to_name` : reason,
);

function bareMailbox(say: (reason: string) => string) {
  return z.string({ error: "must be a string with one e-mail address" }).superRefine((value, context) => {
    const parsed = parseMailbox(value);
    if (!parsed.ok) context.addIssue({ code: "custom", message: say(parsed.reason), input: value });
  });
}

/** Comma-separated bare mailboxes, at most as many as a message may have recipients; duplicates are dropped. */
export const mailboxList = z
  .string({ error: "must be a string of comma-separated e-mail addresses" })
  .transform((value, context): string[] => {
    const parsed = parseMailboxList(value);
    if (parsed.ok)
      return withinLimit(
        dedupeMailboxes(parsed.emails).map((entry) => entry.email),
        context,
      );
    for (const problem of parsed.problems.slice(0, 10)) {
      const message = problem.value === "" ? problem.reason : `${quote(problem.value)} ${problem.reason}`;
      context.addIssue({ code: "custom", message, input: value });
    }
    return z.NEVER;
  });

function withinLimit(emails: string[], context: z.RefinementCtx): string[] {
  if (emails.length <= limits.recipients) return emails;
  context.addIssue({
    code: "custom",
    message: `has ${emails.length} addresses; a message may have at most ${limits.recipients} recipients`,
    input: emails,
  });
  return z.NEVER;
}

function quote(value: string): string {
  // A line break stays visible and breaks no line of a log.
  const shown = value.replace(/[\0-\x1f\x7f]/g, "␣");
  return `“${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}”`;
}
