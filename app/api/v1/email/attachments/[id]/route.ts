import { downloadAttachmentContract } from "@/lib/contracts/email-threads";
import { downloadAttachment } from "@/lib/email/attachments/download-attachment";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(downloadAttachmentContract, downloadAttachment),
);
