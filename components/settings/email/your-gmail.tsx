import { Mail } from "lucide-react";
import { Panel } from "@/components/settings/panel";
import { SettingsSection } from "@/components/settings/settings-section";
import { Badge } from "@/components/ui/badge";

type Mailbox = { gmail_address: string; connection_status: string };

/** The mailbox that somebody may write from as themself. */
export function YourGmail({ mailbox }: { mailbox: Mailbox | null }) {
  return (
    <SettingsSection title="Your Gmail" description="With it, mail leaves as yourself instead of as the company.">
      <Panel className="flex items-center gap-3">
        <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-fill text-ink-3">
          <Mail aria-hidden className="size-4" />
        </span>
        <p className="wrap-anywhere-safe flex-1 text-sm">
          {mailbox ? mailbox.gmail_address : "No Gmail mailbox is connected. You write as the company."}
        </p>
        <Badge tone={mailbox?.connection_status === "active" ? "ok" : "neutral"}>
          {mailbox ? mailbox.connection_status : "Not connected"}
        </Badge>
      </Panel>
    </SettingsSection>
  );
}
