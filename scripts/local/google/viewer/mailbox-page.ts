import type { GoogleMessage } from "@emulators/google";
import { decodeWords } from "postal-mime";
import { type DemoMailbox, demoMailboxes } from "../demo-mailboxes";
import type { Mailboxes } from "../mailboxes";
import type { Grant, Grants } from "../oauth/grants";
import { type Html, html } from "../pages/html";
import { page } from "../pages/page";

const folders = [
  { label: "SENT", title: "Sent" },
  { label: "DRAFT", title: "Drafts" },
  { label: "INBOX", title: "Inbox" },
] as const;

export function mailboxesPage({ store }: Mailboxes): Response {
  const rows = demoMailboxes.map(({ email, name }) => {
    const sent = store.messages.findBy("user_email", email).filter(({ label_ids }) => label_ids.includes("SENT"));
    return html`<tr><td><a href="/mail/${email}">${email}</a></td><td>${name}</td><td>${sent.length} sent</td></tr>`;
  });
  return page({
    title: "What Gmail sent",
    body: html`
      <p>Mail sent through Gmail is kept here and reaches nobody outside.</p>
      <table>${rows}</table>`,
  });
}

export function mailboxPage(
  mailbox: DemoMailbox,
  { mailboxes, grants }: { mailboxes: Mailboxes; grants: Grants },
): Response {
  const messages = mailboxes.store.messages
    .findBy("user_email", mailbox.email)
    .toSorted((a, b) => Number(b.internal_date) - Number(a.internal_date) || b.id - a.id);
  const body = html`
    <p><a href="/">All mailboxes</a></p>
    ${folders.map(({ label, title }) =>
      folder(
        mailbox,
        title,
        messages.filter((one) => one.label_ids.includes(label)),
      ),
    )}
    <h2>Applications with access</h2>
    ${applications(mailbox, grants.lasting(mailbox.email))}`;
  return page({ title: mailbox.email, body });
}

function folder({ email }: DemoMailbox, title: string, messages: GoogleMessage[]): Html {
  if (messages.length === 0) return html`<h2>${title}</h2><p class="quiet-text">Nothing yet.</p>`;
  const rows = messages.map(
    (message) => html`
      <tr>
        <td><a href="/mail/${email}/${encodeURIComponent(message.gmail_id)}">${decodeWords(message.subject) || "(no subject)"}</a></td>
        <td>${decodeWords(title === "Inbox" ? message.from : message.to)}</td>
        <td><time>${new Date(Number(message.internal_date)).toISOString().slice(0, 16).replace("T", " ")}</time></td>
      </tr>`,
  );
  const person = title === "Inbox" ? "From" : "To";
  return html`
    <h2>${title} (${messages.length})</h2>
    <table><thead><tr><th>Subject</th><th>${person}</th><th>UTC</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function applications({ email }: DemoMailbox, grants: Grant[]): Html {
  if (grants.length === 0) return html`<p class="quiet-text">None.</p>`;
  const rows = grants.map(
    ({ id, scope, grantedAt }) => html`
      <tr>
        <td>Tern<br><small>${scope}</small></td>
        <td><time>${grantedAt.slice(0, 16).replace("T", " ")}</time></td>
        <td><form method="post" action="/mail/${email}/revoke"><button name="grant" value="${id}">Remove access</button></form></td>
      </tr>`,
  );
  return html`<table>${rows}</table>`;
}
