"use client";

import { TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CopyField } from "./copy-field";

type OneTimeSecretProps = {
  title: string;
  /** What is shown, such as "key": it names the field and the warning. */
  noun: string;
  value: string;
  description: ReactNode;
  onDone: () => void;
  children?: ReactNode;
};

/** Shows what cannot be shown again. It goes away once it was copied, or when somebody says that it was. */
export function OneTimeSecret({ title, noun, value, description, onDone, children }: OneTimeSecretProps) {
  const [isCopied, setCopied] = useState(false);
  const [isWarned, setWarned] = useState(false);
  useWarnBeforeUnload(!isCopied);
  const tryToClose = () => (isCopied ? onDone() : setWarned(true));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && tryToClose()}
      title={title}
      description={description}
      footer={
        <Button variant="primary" onClick={onDone}>
          I have copied it
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <CopyField label={noun} value={value} onCopied={() => setCopied(true)} />
        <p role="alert" className="flex gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn empty:hidden">
          {isWarned && !isCopied && (
            <>
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              Copy it first: once this is closed, nobody can see the {noun.toLowerCase()} again.
            </>
          )}
        </p>
        {children}
      </div>
    </Dialog>
  );
}

function useWarnBeforeUnload(isNeeded: boolean) {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
