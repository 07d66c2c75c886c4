"use client";

import { MailOpen } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { PanelList } from "@/components/settings/panel";
import { SettingsSection } from "@/components/settings/settings-section";
import { useWrite } from "@/components/settings/use-write";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { type Invitation, revokeInvitationContract } from "@/lib/contracts/company";
import { roleLabels } from "./role-rules";

/** Who was invited and has not come yet. */
export function PendingInvitations({ invitations }: { invitations: Invitation[] }) {
  if (invitations.length === 0) return null;
  return (
    <SettingsSection
      title="Pending invitations"
      description="A lost link cannot be shown again; invite the same address once more to get another."
    >
      <PanelList>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </PanelList>
    </SettingsSection>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { can } = useWorkspace();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 sm:px-5">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-fill text-ink-3">
        <MailOpen aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <p className="wrap-anywhere-safe font-medium">{invitation.email}</p>
        <p className="wrap-anywhere-safe text-ink-3 text-xs">
          Invited by {invitation.invited_by.name} <RelativeTime at={invitation.created_at} /> · ends{" "}
          <RelativeTime at={invitation.expires_at} />
        </p>
      </div>
      <Badge tone="outline">{roleLabels[invitation.role]}</Badge>
      {can("users:write") && <RevokeInvitation invitation={invitation} />}
    </li>
  );
}

function RevokeInvitation({ invitation: { id, email } }: { invitation: Invitation }) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const [isAsking, setAsking] = useState(false);
  const revoke = async () => {
    const written = await write(() => api.call(revokeInvitationContract, { params: { id } }));
    setAsking(false);
    if (written?.ok) toast.success(`The invitation of ${email} is revoked`);
    else if (written) toast.error(explainWrite(written.error));
  };
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={`Revoke the invitation of ${email}`}>
        Revoke
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Revoke the invitation of ${email}?`}
        description="Its link leads nowhere any more."
        confirmLabel="Revoke invitation"
        danger
        busy={isBusy}
        onConfirm={() => void revoke()}
      />
    </>
  );
}
