"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useFormContext } from "react-hook-form";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { fieldProblem } from "@/lib/client/forms/field-problem";
import { ColorSelect } from "./color-select";
import type { PipelineValues } from "./use-pipeline-form";

type StageRowProps = {
  /** Stays the row's own while it moves. */
  rowId: string;
  index: number;
  count: number;
  /** What the row is called in the names of its buttons. */
  name: string;
  color: string;
  /** `button`: the id of what was pressed, which gets the focus back. */
  onMove: (to: number, button: string) => void;
  onRemove: () => void;
};

/** One stage of the form: its colour, its name, its place. */
export function StageRow({ rowId, index, count, name, color, onMove, onRemove }: StageRowProps) {
  const { register, formState } = useFormContext<PipelineValues>();
  const problem = formState.errors.stages?.[index]?.name?.message;
  const problemId = `${rowId}-problem`;
  return (
    <li>
      <div className="flex items-center gap-1">
        <ColorSelect label={`Colour of ${name}`} color={color} {...register(`stages.${index}.color`)} />
        <Input
          autoComplete="off"
          dir="auto"
          aria-label={`Name of stage ${index + 1}`}
          aria-required
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? problemId : undefined}
          {...register(`stages.${index}.name`)}
        />
        <MoveButton rowId={rowId} way="up" name={name} isLast={index === 0} onPress={(id) => onMove(index - 1, id)} />
        <MoveButton
          rowId={rowId}
          way="down"
          name={name}
          isLast={index === count - 1}
          onPress={(id) => onMove(index + 1, id)}
        />
        <IconButton
          label={count === 1 ? "A pipeline has at least one stage" : `Take ${name} away`}
          size="icon-sm"
          aria-disabled={count === 1}
          onClick={() => count > 1 && onRemove()}
        >
          <X />
        </IconButton>
      </div>
      <p id={problemId} role="alert" className="pt-1 pl-9 text-danger text-xs empty:hidden">
        {problem && fieldProblem(`The name of stage ${index + 1}`, problem)}
      </p>
    </li>
  );
}

type MoveButtonProps = {
  rowId: string;
  way: "up" | "down";
  name: string;
  /** There is no further to go; the button stays, and so does the focus on it. */
  isLast: boolean;
  onPress: (id: string) => void;
};

function MoveButton({ rowId, way, name, isLast, onPress }: MoveButtonProps) {
  const id = `${rowId}-${way}`;
  return (
    <IconButton
      id={id}
      label={`Move ${name} ${way}`}
      size="icon-sm"
      aria-disabled={isLast}
      onClick={() => !isLast && onPress(id)}
    >
      {way === "up" ? <ArrowUp /> : <ArrowDown />}
    </IconButton>
  );
}
