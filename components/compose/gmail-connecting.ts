/** Connecting one's Gmail from within the dialog. */
export type GmailConnecting = {
  /** Google's page is open in another window. */
  isWaiting: boolean;
  /** To be called within a click. */
  connect: () => void;
  stopWaiting: () => void;
};
