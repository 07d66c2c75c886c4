/** What the dialog and the provider tell each other outside of rendering. */
export type ComposeHandle = {
  /** A message is leaving, so the dialog cannot make room for another one. */
  isSending: boolean;
};
