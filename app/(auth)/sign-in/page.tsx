import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthCard } from "@/components/auth/auth-card";
import { SignInForm } from "@/components/auth/sign-in-form";
import { problemInAddress } from "@/components/auth/sign-in-problem";
import { isGoogleOffered } from "@/lib/auth/google";
import { returnPath } from "@/lib/contracts/return-path";
import { currentAccount } from "@/lib/http/current-account";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const next = returnPath(typeof callbackUrl === "string" ? callbackUrl : null);
  if (await currentAccount()) redirect(next);
  return (
    <AuthCard title="Sign in to Tern">
      <SignInForm
        next={next}
        withGoogle={isGoogleOffered()}
        earlierProblem={problemInAddress(typeof error === "string" ? error : undefined)}
      />
    </AuthCard>
  );
}
