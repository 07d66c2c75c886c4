import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/contracts/scopes";
import { invitableRoles, removalObstacle, roleChoices, type Viewer } from "./role-rules";

const viewer = (role: Role, ownerCount: number | null = 2): Viewer => ({ userId: "me", role, ownerCount });
const free = (choices: { role: Role; obstacle: string | null }[]) =>
  choices.filter(({ obstacle }) => obstacle === null).map(({ role }) => role);

describe("the roles on offer", () => {
  it("an owner gives any role", () => {
    expect(free(roleChoices(viewer("owner"), { role: "member" }))).toEqual(["owner", "admin", "member"]);
    expect(free(invitableRoles(viewer("owner")))).toEqual(["owner", "admin", "member"]);
  });

  it("an admin neither makes owners nor touches them", () => {
    expect(free(roleChoices(viewer("admin"), { role: "member" }))).toEqual(["admin", "member"]);
    expect(free(roleChoices(viewer("admin"), { role: "owner" }))).toEqual(["owner"]);
    expect(free(invitableRoles(viewer("admin")))).toEqual(["admin", "member"]);
    expect(removalObstacle(viewer("admin"), { role: "owner" })).toMatch(/Only an owner/);
  });

  it("the last owner stays, and is told why", () => {
    const choices = roleChoices(viewer("owner", 1), { role: "owner" });
    expect(free(choices)).toEqual(["owner"]);
    expect(choices.at(-1)?.obstacle).toMatch(/First make somebody else an owner/);
    expect(removalObstacle(viewer("owner", 1), { role: "owner" })).not.toBeNull();
  });

  it("leaves it to the server where not all owners are in sight", () => {
    expect(removalObstacle(viewer("owner", null), { role: "owner" })).toBeNull();
  });
});
