import { disconnectGmailContract } from "@/lib/contracts/gmail-connections";
import { disconnectGmail } from "@/lib/email/gmail/disconnect-gmail";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(disconnectGmailContract, disconnectGmail));
