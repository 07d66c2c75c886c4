"use client";

import useSWR from "swr";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { useWrite } from "@/components/settings/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { type CompanyUser, removalImpactContract, removeCompanyUserContract } from "@/lib/contracts/company";
import { RemovalEffects } from "./removal-effects";

type RemoveMemberDialogProps = { member: CompanyUser; onClose: () => void };

/** Says first what a removal ends, then does it. */
export function RemoveMemberDialog({ member, onClose }: RemoveMemberDialogProps) {
  const { me } = useWorkspace();
  const isMe = member.user_id === me.user.id;
  const { impact, error, retry } = useRemovalImpact(member);
  const { remove, isBusy } = useRemoval(member, isMe, onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isMe ? `Leave ${me.workspace.name}?` : `Remove ${member.name}?`}
      description={
        isMe
          ? "You lose access at once, and can only come back by another invitation."
          : "They lose access at once. What they did stays, and another invitation brings them back."
      }
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            busy={isBusy}
            disabled={!impact || impact.is_last_owner}
            onClick={() => void remove()}
          >
            {isMe ? "Leave workspace" : `Remove ${shortened(member.name)}`}
          </Button>
        </>
      }
    >
      <RemovalEffects impact={impact} error={error} isMe={isMe} onRetry={retry} />
    </Dialog>
  );
}

function useRemovalImpact({ user_id: id }: CompanyUser) {
  const { api, slug } = useWorkspace();
  const { data, error, mutate } = useSWR(
    ["removal-impact", slug, id],
    async () => (await api.call(removalImpactContract, { params: { id } })).data,
    { shouldRetryOnError: false },
  );
  return { impact: data, error: data ? undefined : error, retry: () => void mutate() };
}

function useRemoval({ user_id: id, name }: CompanyUser, isMe: boolean, onDone: () => void) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const remove = async () => {
    const written = await write(() => api.call(removeCompanyUserContract, { params: { id } }));
    if (!written) return;
    if (!written.ok) toast.error(explainWrite(written.error));
    else if (isMe) window.location.assign("/");
    else toast.success(`${name} is removed`);
    onDone();
  };
  return { remove, isBusy };
}

function shortened(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
