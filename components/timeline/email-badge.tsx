import { CheckCheck, CircleHelp, LoaderCircle, type LucideIcon, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { MessageOutcome } from "@/lib/client/timeline/message-outcome";

type Look = { tone: "outline" | "ok" | "accent" | "warn" | "danger"; icon: LucideIcon | null };

const looks: Record<MessageOutcome["kind"], Look> = {
  quiet: { tone: "outline", icon: null },
  good: { tone: "ok", icon: CheckCheck },
  open: { tone: "accent", icon: LoaderCircle },
  doubtful: { tone: "warn", icon: CircleHelp },
  bad: { tone: "danger", icon: TriangleAlert },
};

/** How a message stands, by word, sign and colour. */
export function EmailBadge({ outcome }: { outcome: MessageOutcome }) {
  const { tone, icon: Icon } = looks[outcome.kind];
  return (
    <Badge tone={tone}>
      {Icon && <Icon aria-hidden className={outcome.kind === "open" ? "animate-spin" : undefined} />}
      {outcome.label}
    </Badge>
  );
}
