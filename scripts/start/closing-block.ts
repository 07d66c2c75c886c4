import { relative } from "node:path";
import { repoRoot } from "../local/paths";
import type { DemoAccess } from "./prepare-database";
import type { StartedTern } from "./start-everything";

/** What a person needs to know once everything is up. */
export function closingBlock({ baseUrl, mailViewerUrl, gmailViewerUrl, dataDir, prepared }: StartedTern): string {
  const shownDataDir = relative(repoRoot, dataDir).startsWith("..") ? dataDir : relative(repoRoot, dataDir);
  const lines = [
    "",
    "  Tern is running.",
    "",
    `    address      ${baseUrl}`,
    ...(prepared.demo ? signIn(prepared.demo) : []),
    ...(prepared.demo ? [`    API key      ${prepared.demo.apiKey}`] : []),
    ...(mailViewerUrl ? [`    caught mail  ${mailViewerUrl}`] : []),
    ...(gmailViewerUrl
      ? [`    sent Gmail   ${gmailViewerUrl}   (a stand-in for Google; nothing leaves this machine)`]
      : []),
    `    data         ${shownDataDir}`,
    "",
    ...(prepared.demo ? sendExample(baseUrl, prepared.demo) : keyAdvice(prepared.workspaceSlugs)),
    "",
    "  Ctrl-C stops everything.",
    "",
  ];
  return `${lines.join("\n")}\n`;
}

function signIn({ ownerEmail, ownerPassword }: DemoAccess): string[] {
  return [
    `    sign in      ${ownerEmail}`,
    ownerPassword === null ? "    password     the one you chose" : `    password     ${ownerPassword}`,
  ];
}

function sendExample(baseUrl: string, demo: DemoAccess): string[] {
  const message = {
    to_email: demo.toEmail,
    subject: "Hello from Tern",
    html_body: "<p>This message is on three timelines.</p>",
    ...demo.sample,
  };
  const headers = `-H 'Authorization: Bearer ${demo.apiKey}' -H 'Content-Type: application/json'`;
  const curl = (body: object) =>
    `curl -sS -X POST ${baseUrl}/api/v1/email/send ${headers} -d '${JSON.stringify(body)}'`;
  const asCompany = ["  Send a message and file it:", "", curl(message)];
  if (!demo.personal) return asCompany;
  return [
    ...asCompany,
    "",
    `  The same from a person's own Gmail, as ${demo.personal.from_email}:`,
    "",
    curl({ ...message, mode: "personal", ...demo.personal }),
  ];
}

function keyAdvice([slug]: string[]): string[] {
  return [
    "  Make an API key:",
    "",
    `npm run -s tern -- keys create --workspace ${slug ?? "SLUG"} --user EMAIL --name first --scopes email:send,email:read`,
  ];
}
