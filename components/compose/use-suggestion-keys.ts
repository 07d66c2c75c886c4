import { type KeyboardEvent, useId, useState } from "react";
import type { Person } from "@/lib/client/compose/compose-request";
import { recipientProblem } from "@/lib/client/compose/recipient";
import type { RecipientInput } from "./use-recipient-input";
import { useSuggestions } from "./use-suggestions";

/** The suggestions of a recipient field: when they are shown, which one is meant, and the keys for that. */
export function useSuggestionKeys(field: RecipientInput, isLocked: boolean) {
  const { typed } = field;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const people = useSuggestions(typed);
  const shown = isOpen && !isLocked ? people : [];
  // Enter takes what is typed if that is an address already, else the suggestion.
  const isWhole = recipientProblem({ email: typed.trim(), name: null }) === null;
  const chosen = isWhole ? -1 : Math.min(active, shown.length - 1);

  const choose = (person: Person) => {
    field.add([person]);
    setOpen(false);
  };

  const walk = (step: number) => {
    const count = Math.max(1, people.length);
    setActive(isOpen ? (active + step + count) % count : 0);
    setOpen(true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const person = shown[chosen];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      walk(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && shown.length > 0) {
      event.stopPropagation();
      setOpen(false);
    } else if (person && isChoice(event, typed)) {
      event.preventDefault();
      choose(person);
    } else field.onKeyDown(event);
  };

  const onType = (text: string) => {
    field.setTyped(text);
    setActive(0);
    setOpen(text.trim() !== "");
  };

  const onBlur = () => {
    setOpen(false);
    field.commit();
  };

  return { id: `${useId()}-list`, shown, chosen, choose, onKeyDown, onType, onBlur };
}

/** With nothing typed a suggestion is taken by Enter only, and Tab goes on. */
function isChoice({ key, shiftKey, metaKey, ctrlKey, nativeEvent }: KeyboardEvent, typed: string): boolean {
  if (shiftKey || metaKey || ctrlKey || nativeEvent.isComposing) return false;
  return key === "Enter" || (key === "Tab" && typed.trim() !== "");
}
