"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useSessionGuard } from "@/components/auth/use-session-guard";
import { type Api, createApi } from "@/lib/client/api-client";
import type { Me } from "@/lib/contracts/me";
import type { Scope } from "@/lib/contracts/scopes";

type Workspace = {
  slug: string;
  me: Me;
  /** The typed client, speaking for the signed-in user in this workspace. */
  api: Api;
  /** Whether the signed-in user's role allows what an endpoint with this scope does. */
  can: (scope: Scope) => boolean;
};

const WorkspaceContext = createContext<Workspace | null>(null);

/** Knows who looks at which workspace. When the session ends, a call asks for the password and is then made again. */
export function WorkspaceProvider({ me, children }: { me: Me; children: ReactNode }) {
  const { guard, dialog } = useSessionGuard({ email: me.user.email, hasPassword: me.has_password });
  const value = useMemo<Workspace>(() => {
    const { slug } = me.workspace;
    return { slug, me, api: guard(createApi(slug)), can: (scope) => me.scopes.includes(scope) };
  }, [me, guard]);
  return (
    <WorkspaceContext value={value}>
      {children}
      {dialog}
    </WorkspaceContext>
  );
}

/** For components below `/w/[workspace]`. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace needs a WorkspaceProvider above it.");
  return workspace;
}
