"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import { draftPlace } from "@/lib/client/compose/draft-key";
import { takeRequest } from "@/lib/client/compose/resume-request";
import type { ComposeHandle } from "./compose-handle";
import { GmailStandIn } from "./gmail-stand-in";

type Compose = {
  /** Opens the dialog for a record, or brings it back if it is there. */
  open: (request: ComposeRequest) => void;
  /** Loads the dialog's code; for when a press on "Email" is near: hover and focus. */
  preload: () => void;
};

const ComposeContext = createContext<Compose | null>(null);

/** Nothing of the dialog is loaded before it is asked for. */
const ComposeDialog = onDemand(async () => (await import("./compose-dialog")).ComposeDialog);

type ComposeProviderProps = { isGmailStandIn: boolean; children: ReactNode };

export function ComposeProvider({ isGmailStandIn, children }: ComposeProviderProps) {
  const [request, setRequest] = useState<ComposeRequest | null>(null);
  // Counts the calls, so that asking again for the same record brings the dialog back to the front.
  const [calls, setCalls] = useState(0);
  const opener = useRef<Element | null>(null);
  const handle = useRef<ComposeHandle>({ isSending: false });

  const compose = useMemo<Compose>(
    () => ({
      open: (asked) => {
        if (!document.activeElement?.closest("[data-composer]")) opener.current = document.activeElement;
        setRequest((present) => (present && handle.current.isSending ? present : asked));
        setCalls((count) => count + 1);
      },
      preload: ComposeDialog.preload,
    }),
    [],
  );

  useEffect(() => {
    const left = takeRequest();
    if (left) compose.open(left);
  }, [compose]);

  const place = request && draftPlace(request);
  const close = () => {
    setRequest(null);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };

  return (
    <ComposeContext value={compose}>
      {children}
      {request && place && (
        <GmailStandIn value={isGmailStandIn}>
          <ComposeDialog
            key={`${place.kind}:${place.id}`}
            request={request}
            calls={calls}
            handle={handle}
            onClose={close}
          />
        </GmailStandIn>
      )}
    </ComposeContext>
  );
}

export function useCompose(): Compose {
  const compose = useContext(ComposeContext);
  if (!compose) throw new Error("useCompose needs a ComposeProvider above it.");
  return compose;
}
