"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";
import { fromLocalInput, toLocalInput } from "@/lib/client/timeline/local-time";
import type { Activity } from "@/lib/contracts/activities";
import { useTimelineActions } from "./timeline-context";
import { useFormKeys } from "./use-form-keys";

/** Changes a note, a call or a meeting in its place. What is typed stays until it is saved or given up. */
export function EditEntry({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const { api } = useWorkspace();
  const { put } = useTimelineActions();
  const form = useRef<HTMLFormElement>(null);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [version, setVersion] = useState(activity.version);
  const onKeyDown = useFormKeys(form, onDone);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaving(true);
    const body = changesOf(new FormData(event.currentTarget), activity);
    import("@/lib/contracts/activity-writes")
      .then(({ updateActivityContract }) =>
        api.call(updateActivityContract, { params: { id: activity.id }, headers: { if_match: String(version) }, body }),
      )
      .then(({ data }) => {
        put(data);
        onDone();
      })
      .catch((err: unknown) => {
        setSaving(false);
        const theirs = currentVersion(err);
        if (theirs === null) return setProblem(explainError(err));
        setVersion(theirs);
        setProblem(
          "Somebody else changed this entry meanwhile. Save again to put yours in its place, or cancel to see theirs.",
        );
      });
  };
  return (
    <form ref={form} onSubmit={save} onKeyDown={onKeyDown} className="mt-1 flex flex-col gap-2">
      <EditFields activity={activity} />
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" busy={isSaving}>
          Save
        </Button>
      </div>
    </form>
  );
}

function EditFields({ activity }: { activity: Activity }) {
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}s`} className="sr-only">
        Title
      </label>
      <Input
        id={`${id}s`}
        name="subject"
        placeholder="Title (optional)"
        defaultValue={activity.subject}
        maxLength={998}
      />
      <label htmlFor={`${id}d`} className="sr-only">
        Text
      </label>
      <Textarea
        id={`${id}d`}
        name="description"
        defaultValue={activity.description ?? ""}
        autoFocus
        className="max-h-96"
      />
      {activity.activity_type !== "note" && (
        <div className="flex items-center gap-2 text-ink-2 text-sm">
          <label htmlFor={`${id}w`}>When</label>
          <Input
            id={`${id}w`}
            type="datetime-local"
            name="at"
            defaultValue={toLocalInput(activity.occurred_at)}
            className="w-auto"
          />
        </div>
      )}
    </>
  );
}

/** A time that still reads the same is not sent: the field knows no seconds. */
function changesOf(fields: FormData, activity: Activity) {
  const at = String(fields.get("at") ?? "");
  const isMoved = at !== "" && at !== toLocalInput(activity.occurred_at);
  return {
    subject: String(fields.get("subject") ?? "").trim() || null,
    description: String(fields.get("description") ?? "").trim() || null,
    ...(isMoved && { occurred_at: fromLocalInput(at) }),
  };
}

/** The version that another save left behind, when that is why ours was refused. */
function currentVersion(err: unknown): number | null {
  const current = err instanceof ApiError && err.code === "CONFLICT" ? err.details.current : null;
  const version = typeof current === "object" && current !== null && "version" in current ? current.version : null;
  return typeof version === "number" ? version : null;
}
