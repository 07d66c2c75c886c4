"use client";

import { type FormEvent, useState } from "react";
import { FormProblem } from "@/components/settings/form/form-problem";
import { PasswordField } from "@/components/settings/form/password-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { routes } from "@/lib/client/routes";
import { durationWords } from "./sign-in-problem";
import { useSignIn } from "./use-sign-in";

type SignInAgainDialogProps = {
  /** Whose session ended; nobody else can go on here. */
  email: string;
  /** Without a password one signs in with Google, on a page of its own. */
  hasPassword: boolean;
  onSignedIn: () => void;
  onDismiss: () => void;
};

/** Signs in again on top of the page, so that nothing on it is lost. */
export function SignInAgainDialog({ email, hasPassword, onSignedIn, onDismiss }: SignInAgainDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDismiss()}
      size="sm"
      title="Your session has ended"
      description={`Sign in again as ${email} to go on where you are. Nothing on this page is lost.`}
    >
      {hasPassword ? <PasswordForm email={email} onSignedIn={onSignedIn} /> : <OtherTab onSignedIn={onSignedIn} />}
    </Dialog>
  );
}

function PasswordForm({ email, onSignedIn }: Pick<SignInAgainDialogProps, "email" | "onSignedIn">) {
  const { signIn, problem, secondsLeft, isSignedIn } = useSignIn(onSignedIn, "password");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The dialog may stand inside another form, by React's reckoning.
    event.stopPropagation();
    setBusy(true);
    await signIn({ email, password });
    setBusy(false);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoFocus
      />
      <FormProblem>{problem}</FormProblem>
      <Button
        type="submit"
        variant="primary"
        className="self-end"
        busy={isBusy || isSignedIn}
        disabled={secondsLeft > 0 || password === ""}
      >
        {secondsLeft > 0 ? `Try again in ${durationWords(secondsLeft)}` : "Sign in"}
      </Button>
    </form>
  );
}

function OtherTab({ onSignedIn }: Pick<SignInAgainDialogProps, "onSignedIn">) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button asChild>
        <a href={routes.signIn()} target="_blank" rel="noreferrer">
          Sign in in another tab
        </a>
      </Button>
      <Button variant="primary" onClick={onSignedIn}>
        I am signed in
      </Button>
    </div>
  );
}
