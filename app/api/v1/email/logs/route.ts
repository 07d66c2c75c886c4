import { listEmailLogsContract } from "@/lib/contracts/email-logs";
import { listEmailLogs } from "@/lib/email/logs/list-email-logs";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(listEmailLogsContract, listEmailLogs));
