import { cn } from "@/lib/client/class-names";
import type { RecipientField as FieldName } from "@/lib/client/compose/recipient";
import { useComposerContext } from "./composer-context";
import { SuggestionList } from "./suggestion-list";
import type { RecipientInput as Field } from "./use-recipient-input";
import { useSuggestionKeys } from "./use-suggestion-keys";

type RecipientInputProps = { name: FieldName; field: Field; autoFocus: boolean };

/** Where the next address is typed; a combobox as the ARIA practices describe it. */
export function RecipientInput({ name, field, autoFocus }: RecipientInputProps) {
  const { isLocked, problems } = useComposerContext();
  const list = useSuggestionKeys(field, isLocked);
  const isOpen = list.shown.length > 0;
  return (
    <>
      <input
        ref={field.input}
        id={`compose-${name}`}
        data-place={name}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list.id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && list.chosen >= 0 ? `${list.id}-${list.chosen}` : undefined}
        aria-invalid={problems[name]?.tone === "error" || undefined}
        aria-describedby={problems[name] ? `compose-${name}-note` : undefined}
        // biome-ignore lint/a11y/noAutofocus: the field appears because somebody asked for it
        autoFocus={autoFocus}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={isLocked}
        value={field.typed}
        onChange={(event) => list.onType(event.target.value)}
        onKeyDown={list.onKeyDown}
        onPaste={field.onPaste}
        onBlur={list.onBlur}
        className={cn(
          "h-6 flex-1 bg-transparent text-sm outline-none pointer-coarse:text-lg",
          // Beside a long chip there is always room for the cursor; what is typed needs more.
          field.typed === "" ? "min-w-10" : "min-w-32",
        )}
      />
      {isOpen && <SuggestionList id={list.id} people={list.shown} active={list.chosen} onChoose={list.choose} />}
    </>
  );
}
