import { CircleCheck, CircleX } from "lucide-react";
import type { z } from "zod";
import type { testEmailConfigContract } from "@/lib/contracts/email-configs";

export type TestReport = z.output<typeof testEmailConfigContract.response>;

/** What came of a test, in plain words, with the mail server's own beneath; announced. */
export function TestResult({ report, isSending }: { report: TestReport | null; isSending: boolean }) {
  return (
    <div aria-live="polite" className="empty:hidden">
      {isSending && <p className="text-ink-2 text-sm">Speaking with the mail server. This can take up to a minute.</p>}
      {!isSending && report?.ok && <Accepted toEmail={report.to_email} />}
      {!isSending && report && !report.ok && <Refused problem={report.problem ?? "It gave no reason."} />}
    </div>
  );
}

function Accepted({ toEmail }: { toEmail: string }) {
  return (
    <div className="flex gap-2 rounded-md bg-ok-soft px-3 py-2 text-sm">
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />
      <p className="wrap-anywhere-safe">
        <span className="font-medium text-ok">The mail server accepted the message.</span> Look into the inbox of{" "}
        {toEmail}; if nothing comes, look into its spam folder.
      </p>
    </div>
  );
}

function Refused({ problem }: { problem: string }) {
  const mayHaveGone = problem.startsWith("It may have gone");
  return (
    <div className="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-sm">
      <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-medium text-danger">
          {mayHaveGone ? "Nobody can say whether it went." : "The message was not sent."}
        </p>
        <p className="mt-1 text-ink-2 text-xs">The mail server’s side of it:</p>
        <p className="wrap-anywhere-safe font-mono text-xs">{problem}</p>
      </div>
    </div>
  );
}
