import { canSend, type Mailbox } from "./mailbox";
import { missingPermissions } from "./permissions";

type Badge = { tone: "ok" | "warn" | "danger"; label: string };

/** How a connection stands, in a word or two. */
export function connectionBadge(mailbox: Mailbox): Badge {
  const { status } = mailbox.connection;
  if (status === "active") return { tone: "ok", label: "Connected" };
  if (status === "needs_reconnect") return { tone: "danger", label: "Reconnect needed" };
  return { tone: canSend(mailbox) ? "warn" : "danger", label: "Permission missing" };
}

type Problem = { title: string; meaning: string; remedy: string };

/** What is wrong, what it means for the mail and what to do, to its owner; null while all is well. */
export function problemForOwner(mailbox: Mailbox): Problem | null {
  const { status, gmail_address: address } = mailbox.connection;
  if (status === "active") return null;
  if (status === "needs_reconnect") {
    return {
      title: "Google has ended this connection",
      meaning: `Nothing can be sent from ${address} until you reconnect it. What was sent stays as it is.`,
      remedy:
        "Google does so when access is withdrawn in the account, when its password changes, or after six months without use.",
    };
  }
  return {
    title: `You did not allow Tern to ${refusedInWords(mailbox)}`,
    meaning: consequences(mailbox),
    remedy: "Reconnect, and leave every box on Google’s page ticked.",
  };
}

/** The same to everybody else, in a few sentences. */
export function problemForOthers(mailbox: Mailbox): string | null {
  const { status, name } = mailbox.connection;
  if (status === "active") return null;
  if (status === "needs_reconnect") {
    return `Google has ended this connection. Nothing can be sent from it until ${name} reconnects it.`;
  }
  return `${name} did not allow Tern to ${refusedInWords(mailbox)}. ${consequences(mailbox)} ${name} can reconnect it and allow that.`;
}

function refusedInWords({ connection }: Mailbox): string {
  const refused = missingPermissions(connection.missing_scopes).map(({ may }) => may);
  return refused.length === 0 ? "do all that it needs" : refused.join(", nor to ");
}

/** Where nothing can be sent at all, nothing else matters. */
function consequences(mailbox: Mailbox): string {
  if (!canSend(mailbox)) return "Nothing can be sent from it.";
  return missingPermissions(mailbox.connection.missing_scopes)
    .map(({ without }) => without)
    .join(" ");
}
