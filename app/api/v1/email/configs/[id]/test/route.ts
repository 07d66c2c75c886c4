import { testEmailConfigContract } from "@/lib/contracts/email-configs";
import { testConfig } from "@/lib/email/configs/test-config";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(testEmailConfigContract, testConfig));
