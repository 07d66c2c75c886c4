"use client";

import { UserMinus } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CompanyUser } from "@/lib/contracts/company";
import { RoleMenu } from "./role-menu";
import { removalObstacle, roleLabels, type Viewer } from "./role-rules";

type MemberRowProps = { member: CompanyUser; viewer: Viewer; onRemove: () => void };

/** One member: who they are, since when, and in which role. */
export function MemberRow({ member, viewer, onRemove }: MemberRowProps) {
  const { can } = useWorkspace();
  const isMe = member.user_id === viewer.userId;
  const obstacle = removalObstacle(viewer, member);
  const removal = isMe ? "Leave the workspace" : `Remove ${member.name}`;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 sm:px-5">
      <Avatar name={member.name} className="size-8" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium" dir="auto" title={member.name}>
            {member.name}
          </span>
          {isMe && (
            <Badge tone="accent" className="shrink-0">
              You
            </Badge>
          )}
        </p>
        <p className="wrap-anywhere-safe text-ink-2 text-sm">{member.email}</p>
      </div>
      <span className="text-ink-3 text-xs max-sm:hidden">
        Joined <RelativeTime at={member.joined_at} />
      </span>
      {can("users:write") ? (
        <span className="flex items-center gap-1 max-sm:w-full max-sm:justify-between max-sm:pl-8">
          <RoleMenu member={member} viewer={viewer} />
          <IconButton
            label={obstacle ? `${removal}: ${obstacle}` : removal}
            aria-disabled={obstacle !== null}
            onClick={() => obstacle === null && onRemove()}
          >
            <UserMinus />
          </IconButton>
        </span>
      ) : (
        <Badge tone="outline">{roleLabels[member.role]}</Badge>
      )}
    </li>
  );
}
