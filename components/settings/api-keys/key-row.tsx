"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { useWrite } from "@/components/settings/use-write";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { cn } from "@/lib/client/class-names";
import { type ApiKey, revokeApiKeyContract } from "@/lib/contracts/api-keys";
import { KeyDates } from "./key-dates";
import { type KeyState, keyState } from "./key-state";
import { scopesInWords } from "./scope-groups";

const badges: Record<KeyState, { tone: "ok" | "warn" | "neutral"; label: string }> = {
  active: { tone: "ok", label: "Active" },
  "ends soon": { tone: "warn", label: "Expires soon" },
  expired: { tone: "neutral", label: "Expired" },
  revoked: { tone: "neutral", label: "Revoked" },
};

/** One key: what it may do, for whom, and how it stands. */
export function KeyRow({ apiKey, now }: { apiKey: ApiKey; now: string }) {
  const state = keyState(apiKey, new Date(now));
  const isLive = state === "active" || state === "ends soon";
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3.5 sm:px-5">
      <div className={cn("min-w-0 flex-1 basis-64", !isLive && "text-ink-2")}>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="wrap-anywhere-safe font-medium" dir="auto">
            {apiKey.name}
          </h3>
          <Badge tone={badges[state].tone}>{badges[state].label}</Badge>
          <code className="text-ink-3 text-xs">{apiKey.prefix}…</code>
        </div>
        <p className="text-ink-2 text-sm">{scopesInWords(apiKey.scopes)}</p>
        <KeyDates apiKey={apiKey} state={state} />
      </div>
      {isLive && <RevokeButton apiKey={apiKey} />}
    </li>
  );
}

function RevokeButton({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const [isAsking, setAsking] = useState(false);
  const revoke = async () => {
    const written = await write(() => api.call(revokeApiKeyContract, { params: { id } }));
    setAsking(false);
    if (written?.ok) toast.success(`The key “${name}” is revoked`);
    else if (written) toast.error(explainWrite(written.error));
  };
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={`Revoke ${name}`}>
        Revoke
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Revoke “${name}”?`}
        description="Whatever uses this key stops working at once. A revoked key never comes back."
        confirmLabel="Revoke key"
        danger
        busy={isBusy}
        onConfirm={() => void revoke()}
      />
    </>
  );
}
