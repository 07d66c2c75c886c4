"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";

type FinalAnswer<Value> = {
  value: Value;
  label: string;
  /** What comes of it, as a sentence. */
  meaning: string;
  confirmLabel: string;
};

type FinalChoiceProps<Value> = {
  /** The question that the buttons answer, for those who do not see what stands around them. */
  label: string;
  answers: readonly FinalAnswer<Value>[];
  /** `button` is the one that was pressed; it may be gone in a moment. */
  onChoose: (value: Value, button: HTMLButtonElement) => void;
  busy: boolean;
};

/** Buttons for an answer that cannot be taken back: the one that was pressed says what it means and asks once more. */
export function FinalChoice<Value extends string>({ label, answers, onChoose, busy }: FinalChoiceProps<Value>) {
  const [asked, setAsked] = useState<FinalAnswer<Value> | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const hasMoved = useRef(false);
  const meaningId = useId();
  // The button that was pressed is gone, so that the focus is put on the question that took its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of the question
  useEffect(() => {
    if (hasMoved.current) box.current?.focus();
  }, [asked]);
  const ask = (answer: FinalAnswer<Value> | null) => {
    hasMoved.current = true;
    setAsked(answer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !asked || busy) return;
    event.preventDefault();
    event.stopPropagation();
    ask(null);
  };
  const confirm = (answer: FinalAnswer<Value>, { detail, currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The second half of a double click on the first button is no answer.
    if (detail < 2) onChoose(answer.value, currentTarget);
  };
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      aria-label={label}
      aria-describedby={asked ? meaningId : undefined}
      onKeyDown={onKeyDown}
      className="flex min-w-0 flex-wrap gap-2"
    >
      {asked ? (
        <>
          <p id={meaningId} className="basis-full">
            {asked.meaning}
          </p>
          <Button size="sm" variant="primary" busy={busy} onClick={(event) => confirm(asked, event)}>
            {asked.confirmLabel}
          </Button>
          <Button size="sm" disabled={busy} onClick={() => ask(null)}>
            Back
          </Button>
        </>
      ) : (
        answers.map((answer) => (
          <Button key={answer.value} size="sm" disabled={busy} onClick={() => ask(answer)}>
            {answer.label}
          </Button>
        ))
      )}
    </fieldset>
  );
}
