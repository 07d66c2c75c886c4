import { type GmailMessage, type GmailResult, gmailChannel } from "@/lib/contracts/gmail-connections";

type Shown = { nonce: string; message: GmailMessage; back: string; popup: boolean };

/**
 * What is shown where nobody can be led on. In a window of its own a script tells the pages of this site the result and
 * closes the window; the sentence and the link are for when it cannot.
 */
export function gmailResultPage({ nonce, message, back, popup }: Shown): string {
  const [title, sentence] = words[message.gmail];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Tern</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem}h1{font-size:1.25rem}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="${escapeHtml(back)}">Back to Tern</a></p>
</main>
${popup ? `<script nonce="${nonce}">${closingScript(message)}</script>` : ""}
</body>
</html>
`;
}

function closingScript(message: GmailMessage): string {
  // No "<" in a script: whatever the message holds, it cannot end it.
  const json = JSON.stringify(message).replaceAll("<", "\\u003c");
  return `new BroadcastChannel(${JSON.stringify(gmailChannel)}).postMessage(${json});window.close()`;
}

const words: Record<GmailResult, readonly [title: string, sentence: string]> = {
  connected: ["Gmail is connected", "You can close this window and go on in Tern."],
  missing_scope: [
    "Gmail is connected, but a permission is missing",
    "Connect again and leave every box on Google’s page ticked.",
  ],
  denied: ["Gmail was not connected", "You cancelled on Google’s page. Nothing was changed."],
  taken: [
    "This Google account is taken",
    "Another member of the workspace has connected it already. Nothing was changed.",
  ],
  expired: [
    "This attempt is over",
    "It took too long, was finished already, or was begun by another sign-in. Nothing was changed. Go back to Tern and connect Gmail once more.",
  ],
  failed: [
    "Gmail could not be connected",
    "Something went wrong between Tern and Google. Go back to Tern, see in Settings → Email how it stands, and try again in a moment.",
  ],
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
