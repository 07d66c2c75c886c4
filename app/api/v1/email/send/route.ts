import { sendEmailContract } from "@/lib/contracts/email-send";
import { foreseeSend } from "@/lib/email/send/foresee-problems";
import { sendEmail } from "@/lib/email/send/send-email";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(sendEmailContract, sendEmail, foreseeSend));
