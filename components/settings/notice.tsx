import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/client/class-names";

const looks = {
  ok: { icon: CircleCheck, box: "bg-ok-soft", mark: "text-ok", role: "status" },
  warn: { icon: TriangleAlert, box: "bg-warn-soft", mark: "text-warn", role: "status" },
  danger: { icon: CircleAlert, box: "bg-danger-soft", mark: "text-danger", role: "alert" },
} as const;

type NoticeProps = {
  tone: keyof typeof looks;
  title: string;
  /** What can be done about it, at the end. */
  action?: ReactNode;
  children?: ReactNode;
};

/** How something stands that a reader should know of before all else. */
export function Notice({ tone, title, action, children }: NoticeProps) {
  const { icon: Icon, box, mark, role } = looks[tone];
  return (
    <div role={role} className={cn("flex items-start gap-2.5 rounded-md px-3 py-2.5 text-sm", box)}>
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", mark)} />
      <div className="wrap-anywhere-safe min-w-0 flex-1">
        <p className={cn("font-medium", mark)}>{title}</p>
        {children && <div className="mt-0.5">{children}</div>}
      </div>
      {action}
    </div>
  );
}
