import { resolveEmailLogContract } from "@/lib/contracts/email-logs";
import { resolveEmailLog } from "@/lib/email/logs/resolve-email-log";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(resolveEmailLogContract, resolveEmailLog));
