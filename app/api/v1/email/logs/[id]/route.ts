import { getEmailLogContract } from "@/lib/contracts/email-logs";
import { getEmailLog } from "@/lib/email/logs/get-email-log";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(getEmailLogContract, getEmailLog));
