"use client";

import { Mail, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { PanelList } from "@/components/settings/panel";
import { SettingsSection } from "@/components/settings/settings-section";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { ConfigEntry } from "./config-entry";
import { ConfigRow } from "./config-row";
import type { GmailSender } from "./gmail/gmail-senders";

const ConfigDialog = dynamic(() => import("./config-dialog").then((module) => module.ConfigDialog), { ssr: false });
const TestDialog = dynamic(() => import("./test-dialog").then((module) => module.TestDialog), { ssr: false });

type ConfigListProps = {
  entries: ConfigEntry[];
  /** What company mail leaves as while there is no configuration; null: it cannot leave. */
  fallbackAddress: string | null;
  /** Whose Gmail a configuration could send through. */
  senders: GmailSender[];
};

type OpenDialog = { kind: "form"; config: EmailConfig | null } | { kind: "test"; config: EmailConfig } | null;

/** The identities of company mail. Whoever may not change them sees them all the same. */
export function ConfigList({ entries, fallbackAddress, senders }: ConfigListProps) {
  const { can } = useWorkspace();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const mayWrite = can("email-config:write");
  const close = () => setDialog(null);
  const add = mayWrite && (
    <Button variant="primary" onClick={() => setDialog({ kind: "form", config: null })}>
      <Plus aria-hidden />
      Add configuration
    </Button>
  );
  return (
    <SettingsSection
      title="Company mail"
      description={`The identities that company mail is sent as.${mayWrite ? "" : " Only owners and admins change them."}`}
      actions={entries.length > 0 && add}
    >
      {entries.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <EmptyState icon={Mail} title="No configuration yet" action={add}>
            <NothingYet fallbackAddress={fallbackAddress} />
          </EmptyState>
        </div>
      ) : (
        <PanelList aria-label="E-mail configurations">
          {entries.map((entry) => (
            <ConfigRow
              key={entry.config.id}
              entry={entry}
              isOnly={entries.length === 1}
              onEdit={() => setDialog({ kind: "form", config: entry.config })}
              onTest={() => setDialog({ kind: "test", config: entry.config })}
            />
          ))}
        </PanelList>
      )}
      {dialog?.kind === "form" && (
        <ConfigDialog config={dialog.config} hasOthers={entries.length > 0} senders={senders} onClose={close} />
      )}
      {dialog?.kind === "test" && <TestDialog config={dialog.config} onClose={close} />}
    </SettingsSection>
  );
}

function NothingYet({ fallbackAddress }: { fallbackAddress: string | null }) {
  return fallbackAddress ? (
    <>
      Until there is one, company mail leaves as <span className="wrap-anywhere-safe">{fallbackAddress}</span> through
      this server’s relay.
    </>
  ) : (
    "Company mail cannot be sent until there is one: this server has no relay of its own."
  );
}
