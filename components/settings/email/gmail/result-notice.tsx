"use client";

import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Notice } from "@/components/settings/notice";
import { IconButton } from "@/components/ui/icon-button";
import type { GmailConnection } from "@/lib/contracts/gmail-connections";
import { type ConnectResult, connectNotice, withoutConnectResult } from "./connect-result";

type ResultNoticeProps = {
  result: ConnectResult | null;
  /** How the mailbox stands now; null without one. */
  status: GmailConnection["status"] | null;
};

/** Tells once what became of connecting; the address forgets it, so that a reload or a shared link does not tell again. */
export function ResultNotice({ result, status }: ResultNoticeProps) {
  const [told, setTold] = useState(result);
  useEffect(() => {
    if (result === null) return;
    setTold(result);
    window.history.replaceState(null, "", withoutConnectResult(window.location.href));
  }, [result]);
  if (told === null || isSaidElsewhere(told, status)) return null;
  const { tone, title, text } = connectNotice(told);
  return (
    <Notice
      tone={tone}
      title={title}
      action={
        <IconButton label="Dismiss" size="icon-sm" onClick={() => setTold(null)}>
          <X />
        </IconButton>
      }
    >
      {text}
    </Notice>
  );
}

/** A mailbox that works no more, or lacks a permission, says so itself. */
function isSaidElsewhere({ result }: ConnectResult, status: ResultNoticeProps["status"]): boolean {
  if (result === "connected") return status !== "active";
  return result === "missing_scope" && status === "missing_scope";
}
