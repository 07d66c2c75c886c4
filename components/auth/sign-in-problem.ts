import type { SignInOutcome } from "@/lib/client/sign-in";

/** Whether one types both the address and the password, or the address is known. */
export type Asked = "both" | "password";

/** What is said when signing in did not work; the same for a wrong password and for nobody of that name. */
export function signInProblem(outcome: Exclude<SignInOutcome, { kind: "signed-in" }>, asked: Asked): string {
  switch (outcome.kind) {
    case "refused":
      return asked === "password"
        ? "This password is not right."
        : "This e-mail address and password do not fit together. Check both and try again.";
    case "wait":
      return "Too many attempts with a wrong password. Wait until the button below lets you try again.";
    case "unavailable":
      return "Tern cannot be reached right now. Your password was not checked; try again in a moment.";
  }
}

/** What the address of the sign-in page says went wrong; next-auth has names of its own for its troubles with Google. */
export function problemInAddress(error: string | undefined): string | null {
  if (error === undefined || error === "SessionRequired") return null;
  if (error === "not-a-member") {
    return "No member of this Tern has that Google account's address. Ask for an invitation, or sign in with your password.";
  }
  if (error === "CredentialsSignin") return signInProblem({ kind: "refused" }, "both");
  return "Signing in did not work. Try again, or use your password.";
}

/** A wait in words; seconds only while they are few. */
export function durationWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
