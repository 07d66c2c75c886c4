import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { Draft } from "@/lib/client/compose/draft";
import type { ComposerDraft } from "./use-composer-draft";
import { useConversation } from "./use-conversation";
import type { IdentityChoice } from "./use-identities";
import { useQuote } from "./use-quote";
import { useSignature } from "./use-signature";

type Options = {
  request: ComposeRequest;
  loaded: Draft | null;
  draft: ComposerDraft;
  identities: IdentityChoice;
  isLocked: boolean;
  edited: () => void;
  setNote: (note: string) => void;
};

/** What the dialog adds to a mail by itself: the signature, and to an answer what is quoted. True while that is loading. */
export function useClosing({ request, loaded, draft, identities, isLocked, edited, setNote }: Options): boolean {
  const { fields, editor, change } = draft;
  const { current, capabilities } = identities;
  useSignature({
    editor,
    identity: current,
    hadSignature: fields.hadSignature,
    isLocked,
    onChanged: (hadSignature) => {
      change({ hadSignature });
      edited();
    },
  });
  useConversation({ fields, isFresh: loaded === null, capabilities, changeFields: change });
  return useQuote({
    editor,
    quote: loaded ? null : (request.reply?.quote ?? null),
    onFailed: () => setNote("The message you answer could not be quoted. Your reply can go without it."),
  });
}
