"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { signInWithGoogle } from "@/lib/client/sign-in";

/** Signs in with Google and goes to `next`; with a line that sets it off from the password below. */
export function GoogleButton({ next }: { next: string }) {
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    if (await signInWithGoogle(next)) return;
    setBusy(false);
    toast.error("Google cannot be reached right now. Try again, or use your password.");
  };
  return (
    <>
      <Button size="lg" busy={isBusy} onClick={() => void go()}>
        Continue with Google
      </Button>
      <p className="flex items-center gap-3 text-ink-3 text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
    </>
  );
}
