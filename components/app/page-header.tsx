import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { SidebarButton } from "./sidebar-button";

type PageHeaderProps = {
  /** The way here, without the page itself. */
  breadcrumbs?: { label: string; href: string }[];
  title: ReactNode;
  /** Beside the title, such as a count. */
  aside?: ReactNode;
  actions?: ReactNode;
};

/** The bar at the top of every page: where one is and what one can do here. */
export function PageHeader({ breadcrumbs = [], title, aside, actions }: PageHeaderProps) {
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b bg-surface px-3 py-1.5 sm:px-5">
      <SidebarButton />
      <nav aria-label="Breadcrumbs" className="flex min-w-0 flex-1 items-center gap-1">
        {breadcrumbs.map(({ label, href }) => (
          <span key={href} className="flex shrink-0 items-center gap-1 text-ink-2">
            <Link href={href} className="rounded-sm px-1 py-0.5 hover:bg-fill hover:text-ink">
              {label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5 text-ink-3" />
          </span>
        ))}
        <h1 className="truncate px-1 font-semibold" dir="auto">
          {title}
        </h1>
        {aside && <span className="shrink-0 text-ink-3 text-sm">{aside}</span>}
      </nav>
      {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
    </header>
  );
}
