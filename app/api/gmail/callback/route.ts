import { finishConnecting } from "@/lib/email/gmail/finish-connecting";
import { gmailCallback } from "@/lib/http/gmail-callback";
import { unknownPath } from "@/lib/http/route";

export const GET = gmailCallback(finishConnecting);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = unknownPath();
