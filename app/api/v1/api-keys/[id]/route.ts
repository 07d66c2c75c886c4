import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { revokeApiKeyContract } from "@/lib/contracts/api-keys";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(revokeApiKeyContract, revokeApiKey));
