import { database } from "@/lib/core/database";

export type MemberUser = { id: string; passwordHash: string | null; epoch: number };

/** Whoever signs in with this address and is a member of some workspace now; nobody else has any business here. */
export async function findMemberUser(email: string): Promise<MemberUser | null> {
  const [row] = await database().$client<MemberUser[]>`
    select u.id, u.password_hash as "passwordHash", u.session_epoch as epoch from users u
    where lower(u.email) = lower(${email})
      and exists (select from memberships m where m.user_id = u.id and m.removed_at is null)`;
  return row ?? null;
}
