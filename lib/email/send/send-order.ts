import type { SendInput } from "./send-input";

/** The message of an order; of a reply, the conversation gives the subject and the records it is filed on. */
type OrderedMessage = Omit<SendInput, "subject"> & { subject?: string | undefined };

/** What is known of a message whose request has wrong fields. */
export type PartialMessage = { [Field in keyof OrderedMessage]?: OrderedMessage[Field] | undefined };

/** One request to send, whichever endpoint it came through. */
export type SendOrder = {
  operation: "sendEmail" | "replyEmail";
  /** The endpoint's own validated input, before any default is resolved: what the request's hash covers. */
  given: Readonly<Record<string, unknown>>;
  message: OrderedMessage;
  /** The conversation that is answered, and which of its messages; null: the latest. */
  answers: { threadId: string; inReplyTo: string | null } | null;
};
