import { removalImpactContract } from "@/lib/contracts/company";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { getRemovalImpact } from "@/lib/users/get-removal-impact";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(removalImpactContract, getRemovalImpact));
