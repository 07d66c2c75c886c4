"use client";

import { X } from "lucide-react";
import { Popover } from "radix-ui";
import { useId, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { kindWords } from "@/lib/client/records/record-kind";
import type { FoundRecord } from "@/lib/client/records/search-records";
import { RecordOptions } from "./record-options";
import type { RecordPickerProps } from "./record-picker-props";
import { useRecordPicker } from "./use-record-picker";

/** Finds one record as one types: a combobox with a list (ARIA APG). An emptied text is no record. */
export function RecordPicker(props: RecordPickerProps) {
  const { kind, value, onChange, control, label, placeholder, autoFocus } = props;
  const picker = useRecordPicker(props);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const choose = (found: FoundRecord) => {
    picker.choose(found);
    input.current?.focus();
  };
  return (
    <Popover.Root open={picker.isOpen} onOpenChange={(open) => !open && picker.close()}>
      <Popover.Anchor asChild>
        <span className="relative block">
          <Input
            ref={input}
            {...control}
            {...(label && { "aria-label": label })}
            role="combobox"
            aria-expanded={picker.isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={picker.isOpen && picker.active ? `${listId}-${picker.active.id}` : undefined}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus ?? false}
            dir="auto"
            className="pr-8"
            placeholder={placeholder ?? `Find a ${kindWords[kind].one}`}
            value={picker.text}
            onChange={(event) => picker.type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onClick={picker.open}
            onBlur={picker.leave}
            onKeyDown={picker.onKeyDown}
          />
          {value && (
            <IconButton
              label={`Remove ${value.name}`}
              size="icon-sm"
              className="absolute top-0.5 right-0.5"
              onClick={() => onChange(null)}
            >
              <X />
            </IconButton>
          )}
        </span>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          aria-label={`${kindWords[kind].many} found`}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.target === input.current && event.preventDefault()}
          className="z-60 w-(--radix-popover-trigger-width) min-w-56 animate-pop-in rounded-lg border bg-raised p-1 shadow-float outline-none"
        >
          <RecordOptions id={listId} kind={kind} picker={picker} onChoose={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
