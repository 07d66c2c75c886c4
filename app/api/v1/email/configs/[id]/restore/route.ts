import { restoreEmailConfigContract } from "@/lib/contracts/email-configs";
import { restoreConfig } from "@/lib/email/configs/restore-config";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(restoreEmailConfigContract, restoreConfig));
