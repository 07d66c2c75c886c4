"use client";

import { UserPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { PanelList } from "@/components/settings/panel";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { Button } from "@/components/ui/button";
import type { CompanyUser } from "@/lib/contracts/company";
import { MemberRow } from "./member-row";
import type { Viewer } from "./role-rules";

const InviteDialog = dynamic(() => import("./invite-dialog").then((module) => module.InviteDialog), { ssr: false });
const RemoveMemberDialog = dynamic(() => import("./remove-member-dialog").then((module) => module.RemoveMemberDialog), {
  ssr: false,
});

type MemberListProps = {
  members: CompanyUser[];
  /** How many owners there are; null where not all members are on this page. */
  ownerCount: number | null;
};

/** Everybody in the workspace, and the way in for others. */
export function MemberList({ members, ownerCount }: MemberListProps) {
  const { me, can } = useWorkspace();
  const [isInviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<CompanyUser | null>(null);
  const viewer: Viewer = { userId: me.user.id, role: me.role, ownerCount };
  const mayWrite = can("users:write");
  return (
    <>
      <SettingsHeading
        title="Members"
        actions={
          mayWrite && (
            <Button variant="primary" onClick={() => setInviting(true)}>
              <UserPlus aria-hidden />
              Invite
            </Button>
          )
        }
      >
        Everybody who can see this workspace.{!mayWrite && " Only owners and admins invite and remove people."}
      </SettingsHeading>
      <PanelList aria-label="Members">
        {members.map((member) => (
          <MemberRow key={member.user_id} member={member} viewer={viewer} onRemove={() => setLeaving(member)} />
        ))}
      </PanelList>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {leaving && <RemoveMemberDialog member={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
