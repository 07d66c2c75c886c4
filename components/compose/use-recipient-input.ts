import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { parseRecipients } from "@/lib/client/compose/parse-recipients";
import {
  addRecipients,
  type Recipient,
  type RecipientField,
  recipientProblem,
  recipientText,
  splitTo,
} from "@/lib/client/compose/recipient";
import { useComposerContext } from "./composer-context";

/** What can be done in a recipient field; one for To, Cc and Bcc each. */
export function useRecipientInput(name: RecipientField) {
  const { fields, change, setNote } = useComposerContext();
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const recipients = fields[name];
  const typed = fields.typed[name];

  const setTyped = (text: string) => change((present) => ({ typed: { ...present.typed, [name]: text } }), name);

  const add = (added: readonly Recipient[]) => {
    if (added.length === 0) return;
    const all = addRecipients(recipients, added);
    const { to, overflow } = name === "to" ? splitTo(all) : { to: all, overflow: [] };
    change((present) => {
      const cleared = { ...present.typed, [name]: "" };
      const kept = { [name]: to, typed: cleared };
      return overflow.length === 0 ? kept : { ...kept, cc: addRecipients(present.cc, overflow) };
    }, name);
    setNote(noteOn(overflow, addRecipients([], added).length + recipients.length > all.length));
  };

  const commit = () => add(parseRecipients(typed));

  const remove = (index: number) => {
    change((present) => ({ [name]: present[name].filter((_, at) => at !== index) }), name);
    input.current?.focus();
  };

  const edit = (index: number) => {
    const recipient = recipients[index];
    if (!recipient) return;
    change(
      (present) => ({
        [name]: present[name].filter((_, at) => at !== index),
        typed: { ...present.typed, [name]: recipientText(recipient) },
      }),
      name,
    );
    input.current?.focus();
  };

  const focusChip = (index: number) => {
    const buttons = chips.current?.querySelectorAll<HTMLElement>("[data-chip]");
    if (index >= recipients.length) input.current?.focus();
    else buttons?.[Math.max(0, index)]?.focus();
  };

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    const people = parseRecipients(pasted);
    const isList = people.length > 1 || people.some((person) => recipientProblem(person) === null);
    if (!isList || typed.trim() !== "") return;
    event.preventDefault();
    add(people);
  };

  /** Keys that mean the same whether suggestions are shown or not. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isAtStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    const isBack = event.key === "Backspace" || event.key === "ArrowLeft";
    if (isBack && isAtStart && recipients.length > 0) {
      event.preventDefault();
      focusChip(recipients.length - 1);
    } else if (isCommit(event, typed)) {
      event.preventDefault();
      commit();
    }
  };

  return { input, chips, recipients, typed, setTyped, add, commit, remove, edit, focusChip, onPaste, onKeyDown };
}

export type RecipientInput = ReturnType<typeof useRecipientInput>;

/** Enter and Tab end an address, comma and semicolon too unless they stand in a quoted name, a space after a whole one. */
function isCommit({ key, shiftKey, nativeEvent }: KeyboardEvent, typed: string): boolean {
  if (typed.trim() === "" || nativeEvent.isComposing) return false;
  if (key === "Enter" || (key === "Tab" && !shiftKey)) return true;
  if (key === "," || key === ";") return (typed.match(/"/g)?.length ?? 0) % 2 === 0;
  return key === " " && recipientProblem({ email: typed.trim(), name: null }) === null && /\.[^.\s]{2,}$/.test(typed);
}

function noteOn(overflow: readonly Recipient[], hadDuplicates: boolean): string | null {
  if (overflow.length > 0) {
    const names = overflow.map(({ name, email }) => name ?? email).join(", ");
    return `A message has one To. ${names} ${overflow.length === 1 ? "was" : "were"} put into Cc.`;
  }
  return hadDuplicates ? "Each address stands once." : null;
}
