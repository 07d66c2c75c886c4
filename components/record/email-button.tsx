"use client";

import { Mail } from "lucide-react";
import { useState } from "react";
import { useHotkey } from "@/components/app/hotkeys";
import { useWorkspace } from "@/components/app/workspace-provider";
import { useCompose } from "@/components/compose/compose-provider";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Tooltip } from "@/components/ui/tooltip";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { AddressGap } from "./address-gap";
import { MissingAddress } from "./missing-address";
import { useWaitingDraft } from "./use-waiting-draft";

type EmailButtonProps = {
  request: ComposeRequest;
  /** Set when there is nobody to prefill, though there could be. */
  gap: AddressGap | null;
  /** Somebody deleted the record: there is nothing to file mail under. */
  isGone: boolean;
};

/** The primary action of every record. `c` does the same. */
export function EmailButton({ request, gap, isGone }: EmailButtonProps) {
  const { can } = useWorkspace();
  const compose = useCompose();
  const [isAsking, setAsking] = useState(false);
  const hasDraft = useWaitingDraft(request.record);
  const mayWrite = can("email:send") && !isGone;
  const press = () => (gap ? setAsking(true) : compose.open(request));
  useHotkey("c", press, { label: "Write an e-mail", group: "This record", enabled: mayWrite });
  if (!mayWrite) return null;
  const button = (
    <Button
      variant="primary"
      className="relative"
      {...(hasDraft && { "aria-description": "Continue your draft" })}
      onPointerEnter={compose.preload}
      onFocus={compose.preload}
      {...(!gap && { onClick: press })}
    >
      <Mail aria-hidden />
      Email
      {hasDraft && (
        <span aria-hidden className="absolute -top-1 -right-1 size-2.5 rounded-full border-2 border-canvas bg-warn" />
      )}
    </Button>
  );
  if (!gap)
    return (
      <Tooltip label={hasDraft ? "Continue your draft" : "Write an e-mail"} shortcut="C" side="bottom">
        {button}
      </Tooltip>
    );
  const write = (to?: string) => {
    setAsking(false);
    compose.open({ ...request, ...(to && { to: [{ email: to, name: gap.name }] }) });
  };
  return (
    <Popover open={isAsking} onOpenChange={setAsking} trigger={button} label="No e-mail address" align="end">
      <MissingAddress gap={gap} onWrite={write} />
    </Popover>
  );
}
