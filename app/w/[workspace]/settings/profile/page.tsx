import type { Metadata } from "next";
import { Panel } from "@/components/settings/panel";
import { AppearanceSwitch } from "@/components/settings/profile/appearance-switch";
import { NameForm } from "@/components/settings/profile/name-form";
import { PasswordForm } from "@/components/settings/profile/password-form";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { SettingsSection } from "@/components/settings/settings-section";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Profile" };

type ProfilePageProps = { params: Promise<{ workspace: string }> };

export default async function ProfilePage({ params }: ProfilePageProps) {
  await pageContext((await params).workspace);
  return (
    <>
      <SettingsHeading title="Profile">Who you are here. It holds in all your workspaces.</SettingsHeading>
      <SettingsSection title="You">
        <Panel>
          <NameForm />
        </Panel>
      </SettingsSection>
      <SettingsSection title="Password">
        <Panel>
          <PasswordForm />
        </Panel>
      </SettingsSection>
      <SettingsSection title="Appearance" description="Kept in this browser.">
        <AppearanceSwitch />
      </SettingsSection>
    </>
  );
}
