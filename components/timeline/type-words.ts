import type { LucideIcon } from "lucide-react";
import { ArrowRightLeft, CalendarDays, Mail, Phone, StickyNote } from "lucide-react";
import type { Activity } from "@/lib/contracts/activities";

/** How each type of entry is called and drawn. */
export const typeWords: Record<Activity["activity_type"], { one: string; icon: LucideIcon }> = {
  note: { one: "Note", icon: StickyNote },
  call: { one: "Call", icon: Phone },
  meeting: { one: "Meeting", icon: CalendarDays },
  email: { one: "E-mail", icon: Mail },
  stage_change: { one: "Change", icon: ArrowRightLeft },
};
