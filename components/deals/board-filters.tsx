"use client";

import { Select } from "@/components/ui/select";
import type { useBoard } from "./use-board";

/** Which pipeline, and deals in which state; on a narrow screen in a row of their own. */
export function BoardFilters({ view }: { view: ReturnType<typeof useBoard> }) {
  const { params, change, pipelines, pipeline } = view;
  return (
    <div className="flex shrink-0 gap-2 max-sm:basis-full">
      {pipelines.length > 1 && (
        <span className="w-40 min-w-0 max-sm:flex-1">
          <Select
            aria-label="Pipeline"
            value={pipeline?.id ?? ""}
            onChange={({ target }) => change({ pipeline_id: target.value === pipelines[0]?.id ? null : target.value })}
          >
            {pipelines.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </span>
      )}
      <span className="w-32 min-w-0 max-sm:flex-1">
        <Select
          aria-label="Status"
          value={params.status ?? ""}
          onChange={({ target }) => change({ status: target.value || null })}
        >
          <option value="">Any status</option>
          <option value="open">Open</option>
          <option value="won">Won</option>
          <option value="lost">Lost</option>
        </Select>
      </span>
    </div>
  );
}
