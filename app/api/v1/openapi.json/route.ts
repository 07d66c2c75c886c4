import { openApiEndpoint } from "@/lib/http/openapi-endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(openApiEndpoint);
