import { CircleAlert, CircleCheck, Info, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/client/class-names";

type Tone = "busy" | "info" | "warn" | "error" | "ok";

const looks = {
  busy: { icon: LoaderCircle, className: "bg-fill text-ink-2" },
  info: { icon: Info, className: "bg-fill text-ink-2" },
  warn: { icon: Info, className: "bg-warn-soft text-warn" },
  error: { icon: CircleAlert, className: "bg-danger-soft text-danger" },
  ok: { icon: CircleCheck, className: "bg-ok-soft text-ok" },
};

/** How the message stands, in a sentence, and what can be done about it. */
export function Notice({ tone, children, actions }: { tone: Tone; children: ReactNode; actions?: ReactNode }) {
  const { icon: Icon, className } = looks[tone];
  return (
    <div className={cn("flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t px-4 py-2 text-sm", className)}>
      <div className="flex min-w-48 flex-1 items-start gap-2">
        <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", tone === "busy" && "animate-spin")} />
        <div className="wrap-anywhere-safe flex-1">{children}</div>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
