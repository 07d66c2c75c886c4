"use client";

import { Mail } from "lucide-react";
import { Notice } from "@/components/settings/notice";
import { Panel } from "@/components/settings/panel";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { AddressList } from "./address-list";
import { connectionBadge, problemForOwner } from "./connection-state";
import { DisconnectButton } from "./disconnect-button";
import type { Mailbox } from "./mailbox";
import { useConnectGmail } from "./use-connect-gmail";

type ConnectedPanelProps = { mailbox: Mailbox; isOffered: boolean };

/** One's own mailbox: whose it is, whether it works, and the addresses one may send as. */
export function ConnectedPanel({ mailbox, isOffered }: ConnectedPanelProps) {
  const { connection } = mailbox;
  const { connect, isBusy } = useConnectGmail();
  const problem = problemForOwner(mailbox);
  const badge = connectionBadge(mailbox);
  return (
    <Panel className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-fill text-ink-3">
          <Mail aria-hidden className="size-4" />
        </span>
        <div className="min-w-0 flex-1 basis-48">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <p className="wrap-anywhere-safe font-medium">{connection.gmail_address}</p>
            <Badge tone={badge.tone}>{badge.label}</Badge>
          </div>
          <p className="text-ink-3 text-xs">
            Connected <RelativeTime at={connection.connected_at} />
          </p>
        </div>
        <div className="flex gap-2 max-sm:w-full">
          {isOffered && !problem && (
            <Button busy={isBusy} onClick={connect}>
              Reconnect
            </Button>
          )}
          <DisconnectButton mailbox={mailbox} isOwn />
        </div>
      </div>
      {problem && (
        <Notice tone={badge.tone} title={problem.title}>
          <p>{problem.meaning}</p>
          <p className="mt-0.5 text-ink-2 text-xs">{problem.remedy}</p>
          {isOffered && (
            <Button variant="primary" busy={isBusy} onClick={connect} className="mt-2.5">
              Reconnect Gmail
            </Button>
          )}
        </Notice>
      )}
      <AddressList mailbox={mailbox} />
    </Panel>
  );
}
