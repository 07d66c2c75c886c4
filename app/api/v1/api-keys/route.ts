import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { createApiKeyContract, listApiKeysContract } from "@/lib/contracts/api-keys";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listApiKeysContract, listApiKeys),
  endpoint(createApiKeyContract, createApiKey),
);
