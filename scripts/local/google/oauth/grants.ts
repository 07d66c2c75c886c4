import { randomBytes } from "node:crypto";
import { z } from "zod";
import { writePrivateFile } from "../../files";
import { readKept } from "../kept-file";

const grantSchema = z.object({
  id: z.string(),
  email: z.string(),
  /** Space-separated, in Google's long names. */
  scope: z.string(),
  /** Null when offline access was not asked for: such a grant ends with its access token. */
  refreshToken: z.string().nullable(),
  grantedAt: z.string(),
});

const stateSchema = z.object({
  grants: z.array(grantSchema),
  accessTokens: z.array(z.object({ token: z.string(), grantId: z.string(), expiresAt: z.number() })),
});

export type Grant = z.infer<typeof grantSchema>;
type State = z.infer<typeof stateSchema>;

export const accessTokenSeconds = 3599;

export type Grants = ReturnType<typeof openGrants>;

/**
 * What people have granted, and the tokens that stand for it. On disk before anybody gets a token, so that not even a
 * kill loses one. Access tokens end after an hour; a grant that is revoked takes all of its tokens with it.
 */
export function openGrants(file: string, now: () => number = Date.now) {
  let state: State = readKept(file, (value) => stateSchema.parse(value)) ?? { grants: [], accessTokens: [] };
  const write = (next: State) => {
    const accessTokens = next.accessTokens.filter(({ expiresAt }) => expiresAt > now());
    const alive = new Set(accessTokens.map(({ grantId }) => grantId));
    state = { accessTokens, grants: next.grants.filter((grant) => grant.refreshToken !== null || alive.has(grant.id)) };
    writePrivateFile(file, `${JSON.stringify(state, null, 1)}\n`);
  };
  const grantOf = (grantId: string | undefined) => state.grants.find(({ id }) => id === grantId);
  const newAccessToken = (grantId: string) => {
    const token = `local-access-${randomBytes(24).toString("base64url")}`;
    return { token, grantId, expiresAt: now() + accessTokenSeconds * 1000 };
  };
  const findByAccessToken = (token: string): Grant | undefined =>
    grantOf(state.accessTokens.find((entry) => entry.token === token && entry.expiresAt > now())?.grantId);
  const findByRefreshToken = (token: string) => state.grants.find(({ refreshToken }) => refreshToken === token);
  const remove = (grantId: string) =>
    write({
      grants: state.grants.filter(({ id }) => id !== grantId),
      accessTokens: state.accessTokens.filter((entry) => entry.grantId !== grantId),
    });
  return {
    add({ email, scope, isOffline }: { email: string; scope: string; isOffline: boolean }) {
      const refreshToken = isOffline ? `local-refresh-${randomBytes(32).toString("base64url")}` : null;
      const id = randomBytes(8).toString("hex");
      const grant: Grant = { id, email, scope, refreshToken, grantedAt: new Date(now()).toISOString() };
      const access = newAccessToken(grant.id);
      write({ grants: [...state.grants, grant], accessTokens: [...state.accessTokens, access] });
      return { grant, accessToken: access.token };
    },
    refresh(refreshToken: string) {
      const grant = findByRefreshToken(refreshToken);
      if (!grant) return undefined;
      const access = newAccessToken(grant.id);
      write({ ...state, accessTokens: [...state.accessTokens, access] });
      return { grant, accessToken: access.token };
    },
    findByAccessToken,
    /** Both kinds of token end the whole grant. False when nobody has such a token. */
    revoke(token: string): boolean {
      const grant = findByRefreshToken(token) ?? findByAccessToken(token);
      if (grant) remove(grant.id);
      return grant !== undefined;
    },
    /** What one sees and ends by hand in one's Google account. */
    lasting: (email: string) => state.grants.filter((grant) => grant.email === email && grant.refreshToken !== null),
    remove,
  };
}
