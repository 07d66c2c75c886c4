import type { Metadata } from "next";
import { AcceptForm } from "@/components/auth/accept-form";
import { AuthCard } from "@/components/auth/auth-card";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { publicContext } from "@/lib/http/public-context";
import { findInvitation } from "@/lib/users/invitations/find-invitation";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type InvitePageProps = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: InvitePageProps) {
  const { token } = await params;
  const invitation = await findInvitation(publicContext(), { token });
  if (!invitation) return <OverCard />;
  const { workspace_name: workspace, has_account: hasAccount, email, role } = invitation;
  return (
    <AuthCard
      title={`Join ${workspace}`}
      description={`You are invited as ${roleWords[role]}. ${hasAccount ? "You have an account here: enter its password." : "Choose a name and a password."}`}
    >
      <AcceptForm token={token} email={email} hasAccount={hasAccount} />
    </AuthCard>
  );
}

const roleWords = { owner: "an owner", admin: "an administrator", member: "a member" } as const;

function OverCard() {
  return (
    <AuthCard
      title="This invitation is over"
      description="It was accepted or withdrawn, has expired, or its link is incomplete. Ask whoever invited you for a new one."
    >
      <Button asChild>
        <Link href="/">Go to sign-in</Link>
      </Button>
    </AuthCard>
  );
}
