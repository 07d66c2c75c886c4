import { replyEmailContract } from "@/lib/contracts/email-reply";
import { replyEmail } from "@/lib/email/send/reply-email";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(replyEmailContract, replyEmail));
