import { cn } from "@/lib/client/class-names";
import { limits } from "@/lib/contracts/limits";
import { useComposerContext } from "./composer-context";
import { FieldRow } from "./field-row";

export function SubjectField() {
  const { fields, change, problems, isLocked } = useComposerContext();
  const isReply = fields.reply !== null;
  return (
    <FieldRow label="Subject" htmlFor="compose-subject" problem={problems.subject} noteId="compose-subject-note">
      <input
        id="compose-subject"
        data-place="subject"
        dir="auto"
        autoComplete="off"
        maxLength={limits.subjectLength}
        readOnly={isLocked || isReply}
        {...(isReply && { title: "A reply keeps the subject of its conversation." })}
        aria-invalid={problems.subject?.tone === "error" || undefined}
        aria-describedby={problems.subject ? "compose-subject-note" : undefined}
        value={fields.subject}
        onChange={(event) => change({ subject: event.target.value }, "subject")}
        className={cn(
          "h-8 min-w-0 flex-1 bg-transparent font-medium text-base outline-none pointer-coarse:text-lg",
          isReply && "text-ink-2",
        )}
      />
    </FieldRow>
  );
}
