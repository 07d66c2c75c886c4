import { listThreadMessagesContract } from "@/lib/contracts/email-threads";
import { listThreadMessages } from "@/lib/email/threads/list-thread-messages";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listThreadMessagesContract, listThreadMessages),
);
