"use client";

import { Button } from "@/components/ui/button";
import { routes } from "@/lib/client/routes";
import { signOut } from "@/lib/client/sign-in";

export function SignOutButton() {
  return <Button onClick={() => void signOut(routes.signIn())}>Sign out</Button>;
}
