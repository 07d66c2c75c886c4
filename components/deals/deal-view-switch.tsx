"use client";

import { List, SquareKanban } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Link } from "@/components/ui/link";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/client/class-names";
import { routes } from "@/lib/client/routes";

/** The same deals as a list or as a board. */
export function DealViewSwitch({ current }: { current: "list" | "board" }) {
  const { slug } = useWorkspace();
  const views = [
    { view: "list", label: "List", href: routes.deals(slug), icon: List },
    { view: "board", label: "Board", href: routes.dealBoard(slug), icon: SquareKanban },
  ] as const;
  return (
    <nav aria-label="View" className="flex rounded-md bg-fill p-0.5">
      {views.map(({ view, label, href, icon: Icon }) => (
        <Tooltip key={view} label={label}>
          <Link
            href={href}
            aria-label={label}
            aria-current={view === current ? "page" : undefined}
            className={cn(
              "flex h-7 w-8 items-center justify-center rounded-sm text-ink-3 hover:text-ink",
              view === current && "bg-surface text-ink shadow-float",
            )}
          >
            <Icon aria-hidden className="size-4" />
          </Link>
        </Tooltip>
      ))}
    </nav>
  );
}
