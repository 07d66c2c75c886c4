"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useSWRConfig } from "swr";
import type { z } from "zod";
import { useWorkspace } from "@/components/app/workspace-provider";
import { placeProblems } from "@/components/settings/form/place-problems";
import { useWrite } from "@/components/settings/use-write";
import { toast } from "@/components/ui/toast";
import type { ApiError } from "@/lib/client/api-error";
import { type HeldStage, heldStages } from "@/lib/client/pipelines/held-stages";
import { mergeStages } from "@/lib/client/pipelines/merge-stages";
import { colors } from "@/lib/contracts/color";
import {
  createPipelineContract,
  getPipelineContract,
  type Pipeline,
  updatePipelineContract,
} from "@/lib/contracts/pipelines";

const whole = updatePipelineContract.body.required({ name: true, stages: true });

export type PipelineValues = z.input<typeof whole>;

const bothChanged =
  "Somebody else changed this pipeline meanwhile. Both changes stand here now: look, then save again.";

/** The form over a pipeline, or over a new one where it is null; `onSaved` comes after a good answer. */
export function usePipelineForm(pipeline: Pipeline | null, onSaved: () => void) {
  const { api } = useWorkspace();
  const { mutate } = useSWRConfig();
  const { write, isBusy } = useWrite();
  const [base, setBase] = useState(pipeline);
  const [held, setHeld] = useState<readonly HeldStage[]>([]);
  const form = useForm({ resolver: zodResolver(whole), defaultValues: valuesOf(pipeline) });

  const save = ({ name, stages }: z.output<typeof whole>) => {
    if (!base) {
      const body = { name, stages: stages.map(({ name: stage, color }) => ({ name: stage, color })) };
      return api.call(createPipelineContract, { body });
    }
    const headers = { if_match: String(base.version) };
    return api.call(updatePipelineContract, { params: { id: base.id }, headers, body: { name, stages } });
  };
  const join = (before: Pipeline, current: Pipeline) => {
    const [was, mine, theirs] = [valuesOf(before), form.getValues(), valuesOf(current)];
    form.reset(theirs);
    form.setValue("name", mine.name === was.name ? theirs.name : mine.name, { shouldDirty: true });
    const stages = mergeStages({ base: was.stages, mine: mine.stages, theirs: theirs.stages });
    form.setValue("stages", stages, { shouldDirty: true });
    form.setError("root.server", { message: bothChanged });
    setBase(current);
  };
  const refuse = (error: ApiError) => {
    const current = getPipelineContract.response.safeParse(error.details.current);
    const stages = heldStages(error);
    if (base && current.success) join(base, current.data);
    else if (stages.length > 0) setHeld(stages);
    else placeProblems(form, error, ["name", "stages"]);
  };
  const submit = form.handleSubmit(async (body) => {
    setHeld([]);
    const written = await write(() => save(body));
    if (written?.ok) {
      void mutate(["pipelines", api.slug]);
      toast.success(`“${written.data.name}” is ${base ? "saved" : "added"}`);
      onSaved();
    } else if (written) refuse(written.error);
  });
  /** Puts a stage back to where it stood. */
  const keep = ({ id }: HeldStage) => {
    const { stages } = form.getValues();
    const at = base?.stages.findIndex((stage) => stage.id === id) ?? -1;
    const [back] = valuesOf(base).stages.slice(at);
    if (at >= 0 && back) form.setValue("stages", stages.toSpliced(at, 0, back), { shouldDirty: true });
    setHeld(held.filter((stage) => stage.id !== id));
  };
  return { form, submit, isBusy, held, keep };
}

/** What a new one begins with can be written over, and is enough to begin with. */
const firstStages = [
  { name: "New", color: colors.slate },
  { name: "In talks", color: colors.blue },
  { name: "Offer", color: colors.violet },
];

function valuesOf(pipeline: Pipeline | null): PipelineValues {
  if (!pipeline) return { name: "", stages: firstStages };
  return { name: pipeline.name, stages: pipeline.stages.map(({ id, name, color }) => ({ id, name, color })) };
}
