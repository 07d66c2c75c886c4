import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { HotkeyProvider } from "@/components/app/hotkeys";
import { ShellDialogProvider } from "@/components/app/shell-dialogs";
import { SidebarStateProvider } from "@/components/app/sidebar-state";
import { WorkspaceProvider } from "@/components/app/workspace-provider";
import { WorkspaceShell } from "@/components/app/workspace-shell";
import { ComposeProvider } from "@/components/compose/compose-provider";
import { googleSetup } from "@/lib/email/settings/google-setup";
import { pageContext } from "@/lib/http/page-context";

type WorkspaceLayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode };

export default async function WorkspaceLayout({ params, children }: WorkspaceLayoutProps) {
  const { me } = await pageContext((await params).workspace);
  const isRail = (await cookies()).get("tern.sidebar")?.value === "rail";
  return (
    <WorkspaceProvider me={me}>
      <HotkeyProvider>
        <SidebarStateProvider initial={isRail}>
          <ShellDialogProvider>
            <ComposeProvider isGmailStandIn={googleSetup().standInUrl !== null}>
              <WorkspaceShell>{children}</WorkspaceShell>
            </ComposeProvider>
          </ShellDialogProvider>
        </SidebarStateProvider>
      </HotkeyProvider>
    </WorkspaceProvider>
  );
}
