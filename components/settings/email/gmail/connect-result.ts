import { type GmailResult, gmailResults } from "@/lib/contracts/gmail-connections";

/** What became of an attempt to connect, as the address tells it when Google sends people back. */
export type ConnectResult = {
  result: GmailResult;
  /** Who has connected the account already; null where that is not known. */
  takenBy: string | null;
};

type Query = Record<string, string | string[] | undefined>;

/** Reads `?gmail=…&gmail_user=…`; null where the address tells of no attempt. */
export function readConnectResult({ gmail, gmail_user: who }: Query, people: Person[]): ConnectResult | null {
  const result = gmailResults.find((known) => known === gmail);
  if (result === undefined) return null;
  // Anybody can write an address: of whom it speaks has to be somebody here.
  return { result, takenBy: people.find(({ name }) => name === who)?.name ?? null };
}

type Person = { name: string };

/** The address without what was read from it. */
export function withoutConnectResult(address: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete("gmail");
  searchParams.delete("gmail_user");
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}

type Notice = { tone: "ok" | "warn" | "danger"; title: string; text: string };

/** The same to people: what happened, what it means, what to do. */
export function connectNotice({ result, takenBy }: ConnectResult): Notice {
  const unchanged = "Nothing was changed.";
  switch (result) {
    case "connected":
      return { tone: "ok", title: "Gmail is connected", text: "You can send as yourself now. Choose it under From." };
    case "missing_scope":
      return {
        tone: "warn",
        title: "Gmail is connected, but a box stayed unticked",
        text: "What is missing stands below. Reconnect, and leave every box ticked on Google’s page.",
      };
    case "denied":
      return { tone: "warn", title: "Gmail was not connected", text: `You said no on Google’s page. ${unchanged}` };
    case "taken":
      return {
        tone: "danger",
        title: "Somebody else has connected this Gmail account",
        text: `${takenBy ?? "Another member"} uses it here, and an account belongs to one person. Connect another account, or have it disconnected there first.`,
      };
    case "expired":
      return {
        tone: "warn",
        title: "Gmail was not connected",
        text: `It took longer than ten minutes, or you signed out meanwhile. ${unchanged} Connect it again.`,
      };
    case "failed":
      return {
        tone: "danger",
        title: "Gmail was not connected",
        text: `Google’s answer could not be used, or did not come. ${unchanged} Try again in a minute.`,
      };
  }
}
