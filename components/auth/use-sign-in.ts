"use client";

import { useEffect, useState } from "react";
import { type SignInOutcome, signInWithPassword } from "@/lib/client/sign-in";
import { type Asked, signInProblem } from "./sign-in-problem";

type Credentials = { email: string; password: string };

/** Signing in with a password: what went wrong last, and how long one has to wait before the next attempt. */
export function useSignIn(onSignedIn: () => void, asked: Asked = "both") {
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const secondsLeft = useCountdown(outcome);
  const isOver = outcome?.kind === "wait" && secondsLeft === 0;

  const signIn = async (credentials: Credentials) => {
    const result = await signInWithPassword(credentials);
    setOutcome(result);
    if (result.kind === "signed-in") onSignedIn();
  };
  return {
    signIn,
    /** Until the next attempt is taken. */
    secondsLeft,
    /** Once true it stays so: the page that follows is on its way. */
    isSignedIn: outcome?.kind === "signed-in",
    problem: outcome === null || outcome.kind === "signed-in" || isOver ? null : signInProblem(outcome, asked),
  };
}

function useCountdown(outcome: SignInOutcome | null): number {
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    setSecondsLeft(outcome?.kind === "wait" ? outcome.seconds : 0);
    if (outcome?.kind !== "wait") return;
    const until = Date.now() + outcome.seconds * 1000;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setSecondsLeft(left);
      if (left === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [outcome]);
  return secondsLeft;
}
