import { redirect } from "next/navigation";
import { AuthCard } from "@/components/auth/auth-card";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { signInPath } from "@/lib/contracts/return-path";
import { currentAccount } from "@/lib/http/current-account";

/** Leads to where work begins. */
export default async function HomePage() {
  const account = await currentAccount();
  if (!account) redirect(signInPath);
  const [first] = account.workspaces;
  if (first) redirect(`/w/${first.slug}/contacts`);
  return (
    <AuthCard
      title="You are in no workspace"
      description={`${account.email} was removed from the last one, or never joined. Ask somebody there for an invitation.`}
    >
      <SignOutButton />
    </AuthCard>
  );
}
