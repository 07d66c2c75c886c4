import type { Reply } from "@/lib/contracts/define";
import type { DryRunReport, SentMessage } from "@/lib/contracts/sent-message";
import type { Ctx } from "@/lib/core/context";
import type { SendInput } from "./send-input";
import { takeSendRoad } from "./take-send-road";

/** Sends one message, which opens a conversation, and files it. API.md §2 has the order of work and the errors. */
export async function sendEmail(ctx: Ctx, input: SendInput): Promise<Reply<SentMessage | DryRunReport>> {
  return takeSendRoad(ctx, { operation: "sendEmail", given: input, message: input, answers: null });
}
