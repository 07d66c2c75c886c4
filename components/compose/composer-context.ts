import type { Editor } from "@tiptap/core";
import { createContext, use } from "react";
import type { ComposeRequest } from "@/lib/client/compose/compose-request";
import type { DraftFields } from "@/lib/client/compose/draft";
import type { Place, Problems, Remedy } from "@/lib/client/compose/problem";
import type { SendState } from "@/lib/client/compose/send-state";
import type { GmailConnecting } from "./gmail-connecting";
import type { DraftStatus } from "./use-autosave";
import type { OtherTab } from "./use-draft-tabs";
import type { IdentityChoice } from "./use-identities";

/** What the fields of the dialog share. */
export type Composer = {
  request: ComposeRequest;
  fields: DraftFields;
  /** Changes fields and takes back what was said about the places that are named. */
  change: (patch: Partial<DraftFields> | ((present: DraftFields) => Partial<DraftFields>), ...places: Place[]) => void;
  /** The body, once its editor is loaded. */
  editor: Editor | null;
  initialHtml: string;
  onEditorReady: (editor: Editor | null) => void;
  onBodyChanged: () => void;
  identities: IdentityChoice;
  gmail: GmailConnecting;
  problems: Problems;
  setProblem: (place: Place, text: string | null, remedy?: Remedy) => void;
  /** A quiet word about something that was done for the writer; read out, and replaced by the next. */
  note: string | null;
  setNote: (note: string | null) => void;
  state: SendState;
  /** Something is, or may be, on its way: nothing can be changed. */
  isLocked: boolean;
  /** The text speaks of a file and there is none. */
  asksAboutFile: boolean;
  addFiles: (files: readonly File[]) => void;
  send: (options?: { withoutFile?: boolean }) => void;
  cancel: () => void;
  /** Says what became of a message whose fate is unknown. */
  settle: (outcome: "sent" | "failed") => Promise<void>;
  /** Asks the log once more, where that was refused. */
  lookAgain: () => void;
  draft: DraftStatus & OtherTab & { showOtherVersion: () => void };
  discard: () => void;
};

/** What the dialog's frame does with it. */
export type ComposerActions = {
  /** Saves the draft; false if there was nothing worth keeping. */
  keep: () => Promise<boolean>;
  /** Tells whether anything would be lost. */
  isWorthAsking: () => boolean;
};

export const ComposerContext = createContext<(Composer & ComposerActions) | null>(null);

export function useComposerContext(): Composer & ComposerActions {
  const composer = use(ComposerContext);
  if (!composer) throw new Error("useComposerContext needs the compose dialog around it.");
  return composer;
}
