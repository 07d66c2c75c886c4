import { type GmailMessage, gmailChannel, gmailResults } from "@/lib/contracts/gmail-connections";

/** Calls `listener` with what becomes of each attempt to connect Gmail in another window. Returns the way to stop. */
export function onGmailResult(listener: (message: GmailMessage) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(gmailChannel);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isGmailMessage(data)) listener(data);
  };
  return () => channel.close();
}

/** What this page was led back with, and takes it out of its address; null when it was not. */
export function takeGmailResult(): GmailMessage | null {
  const url = new URL(window.location.href);
  const [gmail, user] = [url.searchParams.get("gmail"), url.searchParams.get("gmail_user")];
  if (gmail === null) return null;
  for (const name of ["gmail", "gmail_user"]) url.searchParams.delete(name);
  window.history.replaceState(null, "", url);
  const message = { gmail, ...(user !== null && { gmail_user: user }) };
  return isGmailMessage(message) ? message : null;
}

/** What to say to the person who tried; null when it worked. */
export function gmailProblem({ gmail, gmail_user: user }: GmailMessage): string | null {
  switch (gmail) {
    case "connected":
      return null;
    case "missing_scope":
      return "Gmail is connected, but a permission is missing. Reconnect it and leave every box on Google’s page ticked.";
    case "denied":
      return "Gmail was not connected: it was cancelled on Google’s page. Your mail is kept.";
    case "taken":
      return `Gmail was not connected: ${user ?? "another member"} has connected this Google account already. Choose another one.`;
    case "expired":
      return "Gmail was not connected: that took too long. Try it again; your mail is kept.";
    case "failed":
      return "Gmail could not be connected: Google’s answer could not be used. Try again in a moment; your mail is kept.";
  }
}

function isGmailMessage(data: unknown): data is GmailMessage {
  if (typeof data !== "object" || data === null || !("gmail" in data)) return false;
  return gmailResults.some((result) => result === data.gmail);
}
