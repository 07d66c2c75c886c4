"use client";

import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { useWrite } from "@/components/settings/use-write";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { disconnectGmailContract } from "@/lib/contracts/gmail-connections";
import type { Mailbox } from "./mailbox";

type DisconnectButtonProps = { mailbox: Mailbox; isOwn: boolean };

/** Disconnects a mailbox after saying what stops working with it. */
export function DisconnectButton({ mailbox, isOwn }: DisconnectButtonProps) {
  const { connection } = mailbox;
  const [isAsking, setAsking] = useState(false);
  const { disconnect, isBusy } = useDisconnect(mailbox);
  const confirmed = async () => {
    await disconnect();
    setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={isOwn ? undefined : `Disconnect ${connection.gmail_address}`}>
        Disconnect
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Disconnect ${connection.gmail_address}?`}
        description={`${isOwn ? "You" : connection.name} can no longer send from it, and Tern gives back its access at Google. What was sent stays, and connecting again brings all of this back.`}
        confirmLabel="Disconnect Gmail"
        danger
        busy={isBusy}
        onConfirm={() => void confirmed()}
      >
        <Dependents names={mailbox.dependents} />
      </ConfirmDialog>
    </>
  );
}

/** What else stops with it: identities of the company. */
function Dependents({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <div className="rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p className="font-medium text-warn">Company mail through it stops too:</p>
      <ul className="mt-1 max-h-40 list-disc overflow-y-auto pl-5">
        {names.map((name) => (
          <li key={name} className="wrap-anywhere-safe" dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useDisconnect({ connection: { id, gmail_address: address } }: Mailbox) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const disconnect = async () => {
    const written = await write(() => api.call(disconnectGmailContract, { params: { id } }));
    if (written?.ok) toast.success(`${address} is disconnected`);
    else if (written) toast.error(explainWrite(written.error));
  };
  return { disconnect, isBusy };
}
