import type { ReactNode } from "react";
import type { RecipientField as FieldName } from "@/lib/client/compose/recipient";
import { useComposerContext } from "./composer-context";
import { FieldRow } from "./field-row";
import { RecipientChip } from "./recipient-chip";
import { RecipientInput } from "./recipient-input";
import { useRecipientInput } from "./use-recipient-input";

type RecipientFieldProps = { name: FieldName; label: string; autoFocus?: boolean; children?: ReactNode };

/** To, Cc or Bcc: chips, and an input that suggests people while one types. */
export function RecipientField({ name, label, autoFocus = false, children }: RecipientFieldProps) {
  const { isLocked, problems } = useComposerContext();
  const field = useRecipientInput(name);
  return (
    <FieldRow label={label} htmlFor={`compose-${name}`} problem={problems[name]} noteId={`compose-${name}-note`}>
      <div className="relative flex min-w-0 flex-1 flex-wrap items-center gap-1 py-1">
        {field.recipients.length > 0 && (
          <ul ref={field.chips} aria-label={`${label}: recipients`} className="contents">
            {field.recipients.map((recipient, index) => (
              <li key={recipient.email} className="flex min-w-0 max-w-[calc(100%-(--spacing(11)))]">
                <RecipientChip
                  recipient={recipient}
                  isLocked={isLocked}
                  onEdit={() => field.edit(index)}
                  onRemove={() => field.remove(index)}
                  onMove={(step) => field.focusChip(index + step)}
                />
              </li>
            ))}
          </ul>
        )}
        <RecipientInput name={name} field={field} autoFocus={autoFocus} />
      </div>
      {children}
    </FieldRow>
  );
}
