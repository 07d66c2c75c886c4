"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { useWrite } from "@/components/settings/use-write";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, MenuChoice, MenuLabel } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { cn } from "@/lib/client/class-names";
import { type CompanyUser, updateCompanyUserContract } from "@/lib/contracts/company";
import type { Role } from "@/lib/contracts/scopes";
import { roleChoices, roleLabels, type Viewer } from "./role-rules";

/** A member's role, to be changed; what cannot be chosen says why. Giving up one's own is asked about. */
export function RoleMenu({ member, viewer }: { member: CompanyUser; viewer: Viewer }) {
  const { changeRole, isBusy } = useChangeRole(member);
  const [asked, setAsked] = useState<Role | null>(null);
  const isMe = member.user_id === viewer.userId;
  const choose = (role: Role) => {
    if (role === member.role) return;
    if (isMe) setAsked(role);
    else void changeRole(role);
  };
  return (
    <>
      <Menu
        className="w-72"
        trigger={
          <Button
            variant="ghost"
            className="min-w-24 justify-between"
            busy={isBusy}
            aria-label={`Role of ${member.name}: ${roleLabels[member.role]}`}
          >
            {roleLabels[member.role]}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <MenuLabel>Role</MenuLabel>
        {roleChoices(viewer, member).map(({ role, label, description, obstacle }) => (
          <MenuChoice
            key={role}
            checked={role === member.role}
            aria-disabled={obstacle !== null}
            onSelect={(event) => (obstacle === null ? choose(role) : event.preventDefault())}
          >
            <span className={cn("block pt-1", obstacle && "text-ink-3")}>{label}</span>
            <span className={cn("block pb-1 text-xs", obstacle ? "text-warn" : "text-ink-2")}>
              {obstacle ?? description}
            </span>
          </MenuChoice>
        ))}
      </Menu>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={`Become ${asked === "admin" ? "an admin" : "a member"} yourself?`}
        description="You cannot undo this yourself: somebody else has to give your role back."
        confirmLabel="Change my role"
        busy={isBusy}
        onConfirm={() => asked && void changeRole(asked).then(() => setAsked(null))}
      />
    </>
  );
}

function useChangeRole({ user_id: id, name, version }: CompanyUser) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const changeRole = async (role: Role) => {
    const headers = { if_match: String(version) };
    const written = await write(() => api.call(updateCompanyUserContract, { params: { id }, headers, body: { role } }));
    if (written?.ok) toast.success(`${name} is now ${role === "member" ? "a member" : `an ${role}`}`);
    else if (written) toast.error(explainWrite(written.error));
  };
  return { changeRole, isBusy };
}
