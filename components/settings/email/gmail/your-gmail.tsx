import { SettingsSection } from "@/components/settings/settings-section";
import { ConnectPanel } from "./connect-panel";
import type { ConnectResult } from "./connect-result";
import { ConnectedPanel } from "./connected-panel";
import type { Mailbox } from "./mailbox";
import { NotOffered } from "./not-offered";
import { ResultNotice } from "./result-notice";

type YourGmailProps = {
  mailbox: Mailbox | null;
  /** This server can connect Gmail. */
  isOffered: boolean;
  result: ConnectResult | null;
};

/** The mailbox that somebody writes from as themself. */
export function YourGmail({ mailbox, isOffered, result }: YourGmailProps) {
  return (
    <SettingsSection title="Your Gmail" description="With it, mail leaves as yourself instead of as the company.">
      <ResultNotice result={result} status={mailbox?.connection.status ?? null} />
      {mailbox && <ConnectedPanel mailbox={mailbox} isOffered={isOffered} />}
      {!mailbox && (isOffered ? <ConnectPanel /> : <NotOffered />)}
    </SettingsSection>
  );
}
