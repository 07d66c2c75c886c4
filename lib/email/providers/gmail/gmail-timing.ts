/** Every wait of a send, in milliseconds. The whole stays under the 45 s an EmailProvider may take. */
export type GmailTiming = {
  /** From the call to its outcome. */
  overallMs: number;
  /** Making the draft, which carries the whole message; counted from the start. */
  createMs: number;
  /** Handing over must be through by then; what is left of the whole is for asking what became of it. */
  handOverMs: number;
  /** One question, or the deletion of a draft. */
  askMs: number;
  /** All questions about a message whose answer was lost earlier. */
  settleMs: number;
};

export const DEFAULT_GMAIL_TIMING: GmailTiming = {
  overallMs: 43_000,
  createMs: 26_000,
  handOverMs: 34_000,
  askMs: 6_000,
  settleMs: 20_000,
};
