import { MoveRight } from "lucide-react";
import type { ActivityEmail } from "@/lib/client/timeline/message-outcome";

/** Who wrote to whom, in one line: sender, addressee, and how many more. */
export function EmailPeople({ email }: { email: ActivityEmail }) {
  const of = (kind: "to" | "cc" | "bcc") => email.recipients.filter((recipient) => recipient.kind === kind);
  const names = (kind: "to" | "cc" | "bcc") =>
    of(kind)
      .map((recipient) => recipient.name || recipient.email)
      .join(", ");
  const copies = [of("cc").length > 0 && `cc ${names("cc")}`, of("bcc").length > 0 && `bcc ${names("bcc")}`];
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-ink-3 text-xs">
      <span className="max-w-2/5 shrink-0 truncate">{email.from_name || email.from_email}</span>
      <MoveRight role="img" aria-label="to" className="size-3 shrink-0" />
      <span className="min-w-0 truncate">{[names("to"), ...copies].filter(Boolean).join(" · ")}</span>
    </p>
  );
}
