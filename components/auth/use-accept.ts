"use client";

import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { createApi } from "@/lib/client/api-client";
import { ApiError } from "@/lib/client/api-error";
import { routes } from "@/lib/client/routes";
import { signInWithPassword } from "@/lib/client/sign-in";
import { acceptInvitationContract } from "@/lib/contracts/invitations";
import type { AcceptFields } from "./accept-fields";

type Accepting = { token: string; form: UseFormReturn<AcceptFields> };

/** Accepts an invitation, signs in with the same password and goes to the workspace. */
export function useAccept({ token, form }: Accepting) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);

  const accept = async ({ name, password }: AcceptFields) => {
    setProblem(null);
    const body = { password, ...(name !== "" && { name }) };
    try {
      // Nobody is signed in yet, so no workspace is spoken for.
      const { data } = await createApi("").call(acceptInvitationContract, { params: { token }, body });
      setDone(true);
      const { kind } = await signInWithPassword({ email: data.email, password });
      const home = routes.contacts(data.workspace_slug);
      window.location.assign(kind === "signed-in" ? home : routes.signIn(home));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!showAtFields(error, form)) setProblem([error.message, error.fix].filter(Boolean).join(" "));
    }
  };
  return { accept, problem, isDone };
}

function showAtFields({ fields }: ApiError, form: UseFormReturn<AcceptFields>): boolean {
  const named = (["name", "password"] as const).filter((name) => fields[name]?.[0] !== undefined);
  for (const name of named) form.setError(name, { message: fields[name]?.[0] ?? "" }, { shouldFocus: true });
  return named.length > 0;
}
