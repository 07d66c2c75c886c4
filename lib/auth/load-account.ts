import type { Role } from "@/lib/contracts/scopes";
import { againIfLost } from "@/lib/core/again-if-lost";
import { database } from "@/lib/core/database";
import { within } from "@/lib/core/deadline";

export type Account = {
  userId: string;
  email: string;
  name: string;
  hasPassword: boolean;
  /** Where this person is a member now, by name. */
  workspaces: { id: string; slug: string; name: string; role: Role }[];
};

/**
 * A person and their workspaces, in one round trip. With an epoch, only while that is their present one, which is to
 * say while a session of it is good. Null when there is no such person or no such epoch any more.
 */
export async function loadAccount(userId: string, epoch: number | null = null): Promise<Account | null> {
  const [row] = await within(
    4_500,
    againIfLost(
      () => database().$client<Account[]>`
        select u.id as "userId", u.email, u.name, u.password_hash is not null as "hasPassword",
          coalesce((
            select json_agg(json_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'role', m.role)
              order by lower(w.name), w.id)
            from memberships m join workspaces w on w.id = m.workspace_id
            where m.user_id = u.id and m.removed_at is null
          ), '[]') as workspaces
        from users u where u.id = ${userId} and (${epoch}::int is null or u.session_epoch = ${epoch})`,
    ),
  );
  return row ?? null;
}
