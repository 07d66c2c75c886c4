"use client";

import { useState } from "react";
import type { Activity } from "@/lib/contracts/activities";
import { EditEntry } from "./edit-entry";
import { EntryFrame } from "./entry-frame";
import { EntryMenu } from "./entry-menu";
import { EntryTime } from "./entry-time";
import { LongText } from "./long-text";
import { typeWords } from "./type-words";

/** A note, a call or a meeting that somebody wrote down. */
export function WrittenEntry({ activity }: { activity: Activity }) {
  const [mode, setMode] = useState<"shown" | "editing" | "edited">("shown");
  const { one, icon } = typeWords[activity.activity_type];
  const { subject, description, created_by_name: author } = activity;
  const facts = [subject && one, author, duration(activity)].filter(Boolean);
  return (
    <EntryFrame icon={icon}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1 py-0.5">
          <h3 dir="auto" className="wrap-anywhere-safe font-medium">
            {subject || one}
          </h3>
          {facts.length > 0 && <p className="wrap-anywhere-safe text-ink-3 text-xs">{facts.join(" · ")}</p>}
        </div>
        <span className="flex h-7 items-center gap-1">
          <EntryTime at={activity.occurred_at} />
          {mode !== "editing" && (
            <EntryMenu activity={activity} takesFocus={mode === "edited"} onEdit={() => setMode("editing")} />
          )}
        </span>
      </div>
      {mode === "editing" ? (
        <EditEntry activity={activity} onDone={() => setMode("edited")} />
      ) : (
        description && <LongText text={description} />
      )}
    </EntryFrame>
  );
}

function duration({ metadata }: Activity): string | null {
  const { duration_minutes: minutes } = metadata;
  return typeof minutes === "number" ? `${minutes} min` : null;
}
