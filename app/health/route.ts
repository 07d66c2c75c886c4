import { healthContract } from "@/lib/contracts/system";
import { publicEndpoint } from "@/lib/http/public-endpoint";
import { route } from "@/lib/http/route";
import { getHealth } from "@/lib/system/get-health";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(publicEndpoint(healthContract, getHealth));
