import { CircleCheck, CircleX } from "lucide-react";
import type { z } from "zod";
import type { testEmailConfigContract } from "@/lib/contracts/email-configs";

export type TestReport = z.output<typeof testEmailConfigContract.response>;

type TestResultProps = { report: TestReport | null; isSending: boolean; provider: "Gmail" | "The mail server" };

/** What came of a test, in plain words, with the provider's own beneath; announced. */
export function TestResult({ report, isSending, provider }: TestResultProps) {
  return (
    <div aria-live="polite" className="empty:hidden">
      {isSending && <p className="text-ink-2 text-sm">On its way. This can take up to a minute.</p>}
      {!isSending && report?.ok && <Accepted toEmail={report.to_email} provider={provider} />}
      {!isSending && report && !report.ok && (
        <Refused problem={report.problem ?? "It gave no reason."} provider={provider} />
      )}
    </div>
  );
}

function Accepted({ toEmail, provider }: { toEmail: string; provider: string }) {
  return (
    <div className="flex gap-2 rounded-md bg-ok-soft px-3 py-2 text-sm">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />
      <p className="wrap-anywhere-safe">
        <span className="font-medium text-ok">{provider} accepted the message.</span> {lookInto(toEmail)}
      </p>
    </div>
  );
}

function Refused({ problem, provider }: { problem: string; provider: string }) {
  const mayHaveGone = problem.startsWith("It may have gone");
  return (
    <div className="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-sm">
      <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-medium text-danger">
          {mayHaveGone ? "Nobody can say whether it went." : "The message was not sent."}
        </p>
        <p className="mt-1 text-ink-2 text-xs">{provider}’s side of it:</p>
        <p className="wrap-anywhere-safe font-mono text-xs">{problem}</p>
      </div>
    </div>
  );
}

function lookInto(toEmail: string): string {
  return `Look into the inbox of ${toEmail}; if nothing comes, look into its spam folder.`;
}
