"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import { ApiError } from "@/lib/client/api-error";
import { routes } from "@/lib/client/routes";
import { signInWithPassword } from "@/lib/client/sign-in";
import { changePasswordContract } from "@/lib/contracts/me";

type Passwords = { current_password?: string | undefined; new_password: string };

/** Changes the password and keeps this browser signed in, which the change itself does not. Answers what was refused. */
export function useChangePassword() {
  const { api, me, slug } = useWorkspace();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  const changePassword = async (body: Passwords): Promise<ApiError | null> => {
    setBusy(true);
    try {
      await api.call(changePasswordContract, { body });
      const again = await signInWithPassword({ email: me.user.email, password: body.new_password });
      toast.success("Your password is changed", { description: "You are signed out everywhere else." });
      if (again.kind === "signed-in") router.refresh();
      else window.location.assign(routes.signIn(routes.settings(slug, "profile")));
      return null;
    } catch (error) {
      if (error instanceof ApiError) return error;
      throw error;
    } finally {
      setBusy(false);
    }
  };
  return { changePassword, isBusy };
}
