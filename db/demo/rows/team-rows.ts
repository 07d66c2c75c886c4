import { type PersonKey, people, studio } from "../data/people";
import type { DemoRows } from "./demo-rows";
import { dayMs, minutesAfter, type World } from "./world";

/** The identity that mail leaves as; without a configuration it is the server's own. */
export type MailSender = { configId: string | null; email: string; name: string };

export type Team = Pick<DemoRows, "workspaces" | "users" | "memberships" | "emailConfigs"> & {
  userIds: ReadonlyMap<PersonKey, string>;
  sender: MailSender;
};

/** The workspace, its people, and the one identity they send company mail as. */
export function teamRows(world: World, founded: Date, ownerPasswordHash: string | null): Team {
  const { workspaceId } = world;
  const members = Object.entries(people).map(([key, person], index) => {
    const joined = new Date(founded.getTime() + index * dayMs);
    return { key: key as PersonKey, person, joined, userId: world.makeId(joined) };
  });
  const configured = minutesAfter(founded, 25);
  const sender = { configId: world.makeId(configured), email: `crm@${studio.domain}`, name: studio.name };
  return {
    workspaces: [{ id: workspaceId, slug: studio.slug, name: studio.name, createdAt: founded, updatedAt: founded }],
    users: members.map(({ person, userId, joined }) => ({
      id: userId,
      email: person.email,
      name: person.name,
      passwordHash: person.role === "owner" ? ownerPasswordHash : null,
      createdAt: joined,
      updatedAt: joined,
    })),
    memberships: members.map(({ person, userId, joined }) => ({
      workspaceId,
      userId,
      role: person.role,
      email: person.email,
      createdAt: joined,
    })),
    emailConfigs: [
      {
        workspaceId,
        id: sender.configId,
        configName: "Team mail",
        fromEmail: sender.email,
        fromName: sender.name,
        staffEmail: `team@${studio.domain}`,
        isDefault: true,
        emailProvider: "smtp",
        attachmentLimitMb: 25,
        createdAt: configured,
        updatedAt: configured,
      },
    ],
    userIds: new Map(members.map(({ key, userId }) => [key, userId])),
    sender,
  };
}
