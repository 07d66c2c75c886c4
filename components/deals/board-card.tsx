"use client";

import type { ComponentProps, ReactNode } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/client/class-names";
import { calendarDate } from "@/lib/client/format/calendar-date";
import { money } from "@/lib/client/format/money";
import { routes } from "@/lib/client/routes";
import type { NamedDeal } from "@/lib/contracts/deals";
import { DealStatusMark } from "./deal-status-mark";

type BoardCardProps = {
  deal: NamedDeal;
  /** In somebody's hand. */
  isHeld?: boolean;
  link?: Pick<ComponentProps<typeof Link>, "aria-describedby" | "onKeyDown">;
  menu?: ReactNode;
};

/** A deal at a glance; the whole card leads to it. */
export function BoardCard({ deal, isHeld = false, link, menu }: BoardCardProps) {
  const { slug } = useWorkspace();
  const { contact_name: contact, customer_name: customer } = deal;
  return (
    <div
      className={cn(
        "relative rounded-md border bg-surface px-3 py-2 outline-accent hover:border-line-strong has-[a:focus-visible]:outline-2",
        isHeld && "border-accent bg-raised shadow-float ring-1 ring-accent",
      )}
    >
      <div className="flex items-start gap-1">
        <Link
          href={routes.deal(slug, deal.id)}
          draggable={false}
          dir="auto"
          className="wrap-anywhere-safe line-clamp-3 flex-1 rounded-sm font-medium text-sm outline-none after:absolute after:inset-0"
          {...link}
        >
          {deal.name}
        </Link>
        {menu && <span className="relative z-1 -my-0.5 -mr-1.5 shrink-0">{menu}</span>}
      </div>
      {(contact || customer) && (
        <p className="flex text-ink-2 text-xs" title={[contact, customer].filter(Boolean).join(" · ")}>
          <span dir="auto" className={cn("truncate", customer && "max-w-3/5 shrink-0")}>
            {contact}
          </span>
          {contact && customer && <span className="px-1">·</span>}
          <span dir="auto" className="truncate">
            {customer}
          </span>
        </p>
      )}
      <div className="mt-1.5 flex min-h-5 items-center gap-2 text-ink-2 text-xs empty:hidden">
        <DealStatusMark status={deal.status} />
        {deal.value !== null && (
          <span className="tabular font-medium text-ink">{money(deal.value, deal.currency, "en")}</span>
        )}
        {deal.expected_close_date && <span className="tabular truncate">{calendarDate(deal.expected_close_date)}</span>}
        {deal.assigned_to_name && (
          <Tooltip label={deal.assigned_to_name}>
            <span className="relative z-1 ml-auto">
              <Avatar name={deal.assigned_to_name} size="sm" />
              <span className="sr-only">Owner: {deal.assigned_to_name}</span>
            </span>
          </Tooltip>
        )}
      </div>
    </div>
  );
}
