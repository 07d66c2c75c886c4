import { replyEmailContract } from "@/lib/contracts/email-reply";
import { foreseeReply } from "@/lib/email/send/foresee-problems";
import { replyEmail } from "@/lib/email/send/reply-email";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(replyEmailContract, replyEmail, foreseeReply));
