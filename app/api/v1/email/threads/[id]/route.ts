import { getEmailThreadContract } from "@/lib/contracts/email-threads";
import { getThread } from "@/lib/email/threads/get-thread";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(getEmailThreadContract, getThread));
