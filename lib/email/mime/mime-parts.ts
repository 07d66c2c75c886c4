import type { InlineImage } from "@/lib/email/html/inline-images";

export type MimeAttachment = { filename: string; mimeType: string; content: Buffer };

export type MimeParts = {
  /** With its angle brackets. */
  messageId: string;
  date: Date;
  from: { email: string; name: string | null };
  to: { email: string; name: string | null };
  cc: readonly string[];
  replyTo: string | null;
  /** Like `references` with angle brackets; an id that is none is left out, since it comes from other people's mail. */
  inReplyTo: string | null;
  references: readonly string[];
  subject: string;
  html: string;
  text: string;
  inlineImages: readonly InlineImage[];
  attachments: readonly MimeAttachment[];
};
