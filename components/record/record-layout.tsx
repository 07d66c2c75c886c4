"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cn } from "@/lib/client/class-names";

type RecordLayoutProps = {
  /** What this is: "Contact". */
  noun: string;
  header: ReactNode;
  /** Full width, between the header and the columns. */
  banner?: ReactNode;
  facts: ReactNode;
  timeline: ReactNode;
};

/** Facts at the left, the timeline beside them; on narrower screens the facts fold away above it. */
export function RecordLayout({ noun, header, banner, facts, timeline }: RecordLayoutProps) {
  const [isOpen, setOpen] = useState(false);
  const factsId = useId();
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto lg:overflow-hidden">
      {header}
      {banner}
      <div className="flex flex-col lg:min-h-0 lg:flex-1 lg:flex-row">
        <div className="shrink-0 border-b lg:w-80 lg:overflow-y-auto lg:border-r lg:border-b-0">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={factsId}
            onClick={() => setOpen(!isOpen)}
            className="flex h-11 w-full items-center gap-2 px-4 font-medium text-sm hover:bg-fill sm:px-6 lg:hidden"
          >
            <ChevronDown aria-hidden className={cn("size-4 transition-transform", !isOpen && "-rotate-90")} />
            Details
          </button>
          <section
            id={factsId}
            aria-label={`${noun} details`}
            className={cn(
              "gap-x-8 px-4 pb-5 sm:px-6 md:columns-2 lg:block lg:columns-1 lg:px-5 lg:pt-1",
              !isOpen && "hidden",
            )}
          >
            {facts}
          </section>
        </div>
        <section aria-label="Timeline" className="min-w-0 flex-1 lg:overflow-y-auto">
          {timeline}
        </section>
      </div>
    </div>
  );
}
