import { readinessContract } from "@/lib/contracts/system";
import { publicEndpoint } from "@/lib/http/public-endpoint";
import { route } from "@/lib/http/route";
import { getReadiness } from "@/lib/system/get-readiness";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(publicEndpoint(readinessContract, getReadiness));
