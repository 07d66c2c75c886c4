"use client";

import { Send } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { ConfigEntry } from "./config-entry";
import { ConfigMenu } from "./config-menu";
import { routeInWords } from "./sending-route";

type ConfigRowProps = {
  entry: ConfigEntry;
  isOnly: boolean;
  onEdit: () => void;
  onTest: () => void;
};

/** One configuration: who it writes as, through what, and whether that works. */
export function ConfigRow({ entry, isOnly, onEdit, onTest }: ConfigRowProps) {
  const { config, reason } = entry;
  const { can } = useWorkspace();
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3.5 sm:px-5">
      <div className="min-w-0 flex-1 basis-72">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h4 className="wrap-anywhere-safe font-medium" dir="auto">
            {config.config_name}
          </h4>
          {config.is_default && <Badge tone="accent">Default</Badge>}
          {reason && <Badge tone="danger">Cannot send</Badge>}
        </div>
        <p className="wrap-anywhere-safe text-ink-2 text-sm">
          {config.from_name} &lt;{config.from_email}&gt;
        </p>
        <p className="wrap-anywhere-safe mt-1 text-ink-3 text-xs">{routeInWords(entry)}</p>
        {reason && <p className="wrap-anywhere-safe mt-1 text-danger text-xs">{reason}</p>}
        <LastTest config={config} />
      </div>
      {can("email-config:write") && (
        <div className="flex shrink-0 items-center gap-1">
          <Button onClick={onTest} disabled={reason !== null} aria-label={`Send a test of ${config.config_name}`}>
            <Send aria-hidden />
            Send test
          </Button>
          <ConfigMenu config={config} isOnly={isOnly} onEdit={onEdit} />
        </div>
      )}
    </li>
  );
}

function LastTest({ config: { last_test_at: at, last_test_error: problem } }: { config: EmailConfig }) {
  if (!at) return null;
  return (
    <p className={problem ? "wrap-anywhere-safe mt-1 text-warn text-xs" : "mt-1 text-ink-3 text-xs"}>
      Last test <RelativeTime at={at} />: {problem ?? "accepted"}
    </p>
  );
}
