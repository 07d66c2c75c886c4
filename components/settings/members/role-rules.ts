import type { CompanyUser } from "@/lib/contracts/company";
import { type Role, role } from "@/lib/contracts/scopes";

/** Who looks at the members, and what they have to know of the others. */
export type Viewer = {
  userId: string;
  role: Role;
  /** How many owners there are; null where not all members are in sight. */
  ownerCount: number | null;
};

/** A role, and why it cannot be chosen; null when it can. */
type RoleChoice = { role: Role; label: string; description: string; obstacle: string | null };

export const roleLabels: Record<Role, string> = { owner: "Owner", admin: "Admin", member: "Member" };

const descriptions: Record<Role, string> = {
  owner: "Everything, and decides who else is an owner",
  admin: "Everything but owners",
  member: "Records and mail, no settings of the workspace",
};

/** The roles that a member could be given. The server has the last word; these are its rules said beforehand. */
export function roleChoices(viewer: Viewer, member: Pick<CompanyUser, "role">): RoleChoice[] {
  return role.options.map((name) => ({
    ...described(name),
    obstacle: name === member.role ? null : roleObstacle(viewer, member, name),
  }));
}

/** The roles that somebody new could be invited with. */
export function invitableRoles(viewer: Pick<Viewer, "role">): RoleChoice[] {
  return role.options.map((name) => ({
    ...described(name),
    obstacle: name === "owner" && viewer.role !== "owner" ? "Only an owner can make somebody an owner." : null,
  }));
}

/** Why a member cannot be removed; null when they can. */
export function removalObstacle(viewer: Viewer, member: Pick<CompanyUser, "role">): string | null {
  if (member.role !== "owner") return null;
  if (viewer.role !== "owner") return "Only an owner can change or remove an owner.";
  return viewer.ownerCount === 1 ? "The last owner stays one. First make somebody else an owner." : null;
}

function roleObstacle(viewer: Viewer, member: Pick<CompanyUser, "role">, wanted: Role): string | null {
  if (wanted === "owner" && viewer.role !== "owner") return "Only an owner can make somebody an owner.";
  return removalObstacle(viewer, member);
}

function described(name: Role) {
  return { role: name, label: roleLabels[name], description: descriptions[name] };
}
