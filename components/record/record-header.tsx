import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { SidebarButton } from "@/components/app/sidebar-button";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";

type RecordHeaderProps = {
  /** The list one comes from. */
  list: { label: string; href: string };
  name: string;
  publicId: string;
  shape: "person" | "company";
  /** The two or three facts one looks for first; empty ones are left out. */
  facts: ReactNode[];
  actions: ReactNode;
};

/** Who or what this page is about, and what one most likely wants to do. */
export function RecordHeader({ list, name, publicId, shape, facts, actions }: RecordHeaderProps) {
  return (
    <header className="shrink-0 border-b bg-surface">
      <div className="flex min-h-12 flex-wrap items-center gap-2 px-3 py-1.5 sm:px-5">
        <SidebarButton />
        <nav aria-label="Breadcrumbs" className="flex min-w-0 flex-1 items-center gap-1 overflow-hidden text-ink-2">
          <Link href={list.href} className="rounded-sm px-1 py-0.5 hover:bg-fill hover:text-ink">
            {list.label}
          </Link>
          <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3 max-sm:hidden" />
          <span className="tabular px-1 text-ink-3 max-sm:hidden">{publicId}</span>
        </nav>
        <div className="flex shrink-0 items-center gap-2">{actions}</div>
      </div>
      <div className="flex items-start gap-3 px-4 pt-1 pb-4 sm:px-6">
        <Avatar name={name} size="lg" shape={shape} className="my-0.5" />
        <div className="flex min-h-12 min-w-0 flex-1 flex-col justify-center">
          <h1 dir="auto" title={name} className="wrap-anywhere-safe line-clamp-3 text-left font-semibold text-xl">
            {name}
          </h1>
          <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-ink-2 text-sm empty:hidden">
            <li className="tabular text-ink-3 sm:hidden">{publicId}</li>
            {facts.filter(Boolean).map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of facts that keeps its order
              <li key={index} className="wrap-anywhere-safe max-w-full" dir="auto">
                {fact}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </header>
  );
}
