import { useCallback, useEffect, useRef, useState } from "react";
import { addFilesTo } from "@/lib/client/compose/add-files";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import { type Draft, type DraftFields, isBlankHtml } from "@/lib/client/compose/draft";
import type { Identity } from "@/lib/client/compose/identity";
import { recipientProblem } from "@/lib/client/compose/recipient";
import { isEditable } from "@/lib/client/compose/send-state";
import type { Composer, ComposerActions } from "./composer-context";
import { useAfterSend } from "./use-after-send";
import { useChanges } from "./use-changes";
import { useClosing } from "./use-closing";
import { useComposerDraft } from "./use-composer-draft";
import { useConnectGmail } from "./use-connect-gmail";
import { useDryRun } from "./use-dry-run";
import { useProblems } from "./use-problems";
import { useSend } from "./use-send";
import { useSender } from "./use-sender";
import { useSubmit } from "./use-submit";

type Options = { request: ComposeRequest; draftKey: string; loaded: Draft | null; onDone: () => void };

/** Everything behind the dialog: what is written, how it stands, and what can be done with it. */
export function useComposer({ request, draftKey, loaded, onDone }: Options): Composer & ComposerActions {
  const draft = useComposerDraft(request, draftKey, loaded);
  const { fields, change: changeFields, autosave, getHtml } = draft;
  const identities = useSender(request, fields, changeFields);
  const { problems, setProblems, setProblem, setHints, clear } = useProblems();
  const [note, setNote] = useState<string | null>(null);
  const send = useSend();
  const { state, reopen, edited } = send;
  const isLocked = !isEditable(state);
  const isQuoting = useClosing({ request, loaded, draft, identities, isLocked, edited, setNote });

  // A question in the background must not ask for the password again of somebody who has put that off.
  const isQuiet = isLocked || (state.kind === "failed" && state.failure.kind === "signedOut");
  const dryRun = useDryRun(() => (isQuiet ? null : sendable(fields, getHtml(), identities.current)), setHints);
  const focusBefore = useRef<Element | null>(null);
  const beforeLeaving = () => {
    dryRun.stop();
    focusBefore.current = document.activeElement;
  };
  const isPreparing = identities.isLoading || isQuoting;
  const submission = useSubmit({ draftKey, draft, identities, send, isPreparing, setProblems, beforeLeaving });

  const { touch, flush: keepDraft } = autosave;
  const { onChanged, change } = useChanges({ changeFields, clear, edited, touch, schedule: dryRun.schedule });
  const gmail = useConnectGmail({ request, identities, change, setNote, setProblem, keepDraft });

  useEffect(() => {
    if (loaded?.attempt) reopen(loaded.attempt);
  }, [loaded, reopen]);
  useAfterSend({ request, draft, state, setProblems, reload: identities.reload, onDone, focusBefore });

  return {
    request,
    fields,
    change,
    editor: draft.editor,
    initialHtml: draft.initialHtml,
    onEditorReady: draft.setEditor,
    onBodyChanged: useCallback(() => onChanged("body"), [onChanged]),
    identities,
    gmail,
    problems,
    setProblem,
    note,
    setNote,
    state,
    isLocked,
    asksAboutFile: submission.asksAboutFile,
    addFiles: (files) => {
      submission.forgetQuestion();
      change((present) => addFilesTo(present, files), "attachments");
    },
    send: submission.submit,
    cancel: send.cancel,
    settle: send.settle,
    lookAgain: send.lookAgain,
    draft: { ...draft.autosave, ...draft.tabs, showOtherVersion: () => void draft.showOtherVersion() },
    discard: () => void autosave.forget().then(onDone),
    keep: keepDraft,
    isWorthAsking: () => draft.collect() !== null,
  };
}

/** What a dry run can be asked about: a mail that has everything, nothing broken, and nobody still being typed. */
function sendable(fields: DraftFields, html: string, identity: Identity | null) {
  const people = [...fields.to, ...fields.cc, ...fields.bcc];
  const isWhole = fields.to.length > 0 && fields.subject.trim() !== "" && !isBlankHtml(html);
  return identity && isWhole && people.every((person) => recipientProblem(person) === null)
    ? { fields, html, identity }
    : null;
}
