import { listGmailConnectionsContract } from "@/lib/contracts/gmail-connections";
import { listGmailConnections } from "@/lib/email/gmail/list-gmail-connections";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listGmailConnectionsContract, listGmailConnections),
);
