import { useCallback, useState } from "react";
import { checkDraft } from "@/lib/client/compose/check-draft";
import { ownWords } from "@/lib/client/compose/closing-parts";
import { commitTyped, type DraftAttempt, type DraftFields } from "@/lib/client/compose/draft";
import { rememberIdentity } from "@/lib/client/compose/last-identity";
import { mentionsFile } from "@/lib/client/compose/mentions-file";
import type { Problems } from "@/lib/client/compose/problem";
import { firstPlace } from "@/lib/client/compose/problems";
import { isEditable, waitUntil } from "@/lib/client/compose/send-state";
import { focusPlace } from "./focus-place";
import type { ComposerDraft } from "./use-composer-draft";
import type { IdentityChoice } from "./use-identities";
import type { useSend } from "./use-send";

type Options = {
  draftKey: string;
  draft: ComposerDraft;
  identities: IdentityChoice;
  send: ReturnType<typeof useSend>;
  /** Something of the mail is still on its way to the dialog. */
  isPreparing: boolean;
  setProblems: (problems: Problems) => void;
  beforeLeaving: () => void;
};

/** What happens at Send: what can be seen from here is checked, a forgotten file is asked for once, then it goes. */
export function useSubmit({ draftKey, draft, identities, send, isPreparing, setProblems, beforeLeaving }: Options) {
  const [question, setQuestion] = useState<"not asked" | "asking" | "answered">("not asked");

  const remember = async (fields: DraftFields, attempt: DraftAttempt) => {
    draft.attempt.current = attempt;
    if (!fields.reply) rememberIdentity(draftKey, identities.current?.id ?? "");
    draft.change(fields);
    await draft.autosave.flush();
  };

  const submit = ({ withoutFile = false } = {}) => {
    if (!isEditable(send.state) || Date.now() < waitUntil(send.state) || isPreparing) return;
    const fields = commitTyped(draft.fields);
    const html = draft.getHtml();
    const identity = identities.current;
    const problems = checkDraft(fields, html, identity);
    draft.change(fields);
    setProblems(problems);
    const place = firstPlace(problems);
    if (place || !identity) {
      focusPlace(place ?? "from");
      return;
    }
    if (!withoutFile && question === "not asked" && speaksOfMissingFile(fields, html)) {
      setQuestion("asking");
      return;
    }
    setQuestion((present) => (present === "asking" ? "answered" : present));
    beforeLeaving();
    void send.submit({ fields, html, identity }, (attempt) => remember(fields, attempt));
  };

  const forgetQuestion = useCallback(
    () => setQuestion((present) => (present === "asking" ? "not asked" : present)),
    [],
  );
  return { submit, asksAboutFile: question === "asking", forgetQuestion };
}

/** The writer's own words are meant: a signature and what is quoted speak of other files. */
function speaksOfMissingFile(fields: DraftFields, html: string): boolean {
  return fields.files.length === 0 && mentionsFile(fields.subject, ownWords(html).replace(/<[^>]*>/g, "\n"));
}
