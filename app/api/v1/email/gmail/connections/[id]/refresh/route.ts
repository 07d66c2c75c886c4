import { refreshGmailConnectionContract } from "@/lib/contracts/gmail-connections";
import { refreshGmailConnection } from "@/lib/email/gmail/refresh-gmail-connection";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(refreshGmailConnectionContract, refreshGmailConnection),
);
