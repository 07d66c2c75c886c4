"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { createSessionGate, type SessionGate } from "@/lib/client/session-gate";

const SignInAgainDialog = dynamic(() => import("./sign-in-again-dialog").then((module) => module.SignInAgainDialog), {
  ssr: false,
});

type Person = { email: string; hasPassword: boolean };

/** Asks for the password on top of the page when a guarded call finds the session ended. `dialog`: to be rendered once. */
export function useSessionGuard({ email, hasPassword }: Person): {
  guard: SessionGate["guard"];
  dialog: ReactNode;
} {
  const [isAsking, setAsking] = useState(false);
  const [gate] = useState(() => createSessionGate(setAsking));
  return {
    guard: gate.guard,
    dialog: isAsking && (
      <SignInAgainDialog
        email={email}
        hasPassword={hasPassword}
        onSignedIn={() => gate.answer(true)}
        onDismiss={() => gate.answer(false)}
      />
    ),
  };
}
