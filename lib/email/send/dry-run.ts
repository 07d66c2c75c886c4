import type { DryRunReport } from "@/lib/contracts/sent-message";
import type { Ctx } from "@/lib/core/context";
import { withLaterProblems } from "@/lib/core/with-later-problems";
import { rehearse } from "./rehearse";
import type { SendOrder } from "./send-order";

/**
 * Answers what the real request would get, and writes and sends nothing. The first failing step decides the answer;
 * what the later steps would have said is listed in its `details.problems`.
 */
export async function dryRun(ctx: Ctx, order: SendOrder): Promise<DryRunReport> {
  const { problems, sender, recipients, mimeSize } = await rehearse(ctx, order);
  const [first, ...later] = problems;
  if (first) throw withLaterProblems(first, later);
  if (!sender || !recipients || mimeSize === null) throw new Error("a dry run without problems has a size");
  return {
    dry_run: true,
    from_email: sender.from.email,
    recipients: recipients.map(({ kind, email }) => ({ kind, email })),
    mime_size: mimeSize,
    size_limit: sender.provider.limits.maxMimeBytes,
    warnings: [],
  };
}
