import { useEffect, useRef, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { Capabilities } from "@/lib/client/compose/identity";
import { mailboxState, ownIdentities, preferredOwnIdentity } from "@/lib/client/compose/own-identities";
import type { Remedy } from "@/lib/client/compose/problem";
import { keepRequest } from "@/lib/client/compose/resume-request";
import { explainError } from "@/lib/client/explain-error";
import { connectGmail, OtherAddress } from "@/lib/client/gmail/connect-gmail";
import { gmailProblem, onGmailResult, takeGmailResult } from "@/lib/client/gmail/gmail-results";
import type { GmailMessage } from "@/lib/contracts/gmail-connections";
import type { Composer } from "./composer-context";
import type { GmailConnecting } from "./gmail-connecting";
import { useLatest } from "./use-latest";

type Options = Pick<Composer, "request" | "identities" | "change" | "setNote" | "setProblem"> & {
  keepDraft: () => Promise<unknown>;
};

/** Connects one's Gmail while a mail is being written. The mail stays as it is, but for who it is from. */
export function useConnectGmail(options: Options): GmailConnecting {
  const { api } = useWorkspace();
  const latest = useLatest(options);
  const [isWaiting, setWaiting] = useState(false);
  const controller = useRef<AbortController | null>(null);

  const finish = async (message: GmailMessage) => {
    const { identities, change, setNote, setProblem } = latest();
    const capabilities = await identities.reload();
    const problem = gmailProblem(message);
    const identity = capabilities && connectedIdentity(capabilities, identities.current?.id ?? null);
    if (problem !== null) setProblem("from", problem, remedyFor(capabilities));
    else if (identity) {
      change({ identityId: identity.id }, "from", "attachments");
      setNote(`Gmail is connected. This mail is from ${identity.email}.`);
    }
  };

  const connect = async () => {
    controller.current?.abort();
    const abort = new AbortController();
    controller.current = abort;
    setWaiting(true);
    const beforeLeaving = async () => {
      await latest().keepDraft();
      keepRequest({ ...latest().request, isBackFromGmail: true });
    };
    try {
      const message = await connectGmail(api, { beforeLeaving, signal: abort.signal });
      if (message) await finish(message);
    } catch (error) {
      latest().setProblem("from", error instanceof OtherAddress ? error.message : explainError(error));
    } finally {
      if (controller.current === abort) setWaiting(false);
    }
  };

  const { isBackFromGmail } = options.request;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page came back with is taken once
  useEffect(() => {
    const message = isBackFromGmail ? takeGmailResult() : null;
    if (message) void finish(message);
  }, [isBackFromGmail]);

  // Connected from another tab, or from the settings.
  useEffect(() => onGmailResult(() => void latest().identities.reload()), [latest]);
  useEffect(() => () => controller.current?.abort(), []);

  return { isWaiting, connect: () => void connect(), stopWaiting: () => controller.current?.abort() };
}

/** To try again is one press, beside the words that say why. */
function remedyFor(capabilities: Capabilities | null): Remedy {
  const isAgain = capabilities !== null && mailboxState(capabilities) !== "notConnected";
  return { kind: "connectGmail", userId: null, isAgain };
}

/** The one that was wanted, if it works now; else the one to send from as oneself. */
function connectedIdentity(capabilities: Capabilities, currentId: string | null) {
  const wanted = ownIdentities(capabilities).find(({ id, usable }) => usable && id === currentId);
  return wanted ?? preferredOwnIdentity(capabilities);
}
