import { connectGmailContract } from "@/lib/contracts/gmail-connections";
import { connectGmail } from "@/lib/email/gmail/connect-gmail";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(connectGmailContract, connectGmail));
