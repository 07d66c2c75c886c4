import { openApiContract } from "@/lib/contracts/system";
import { env } from "@/lib/core/env";
import { answering, type Endpoint } from "./endpoint";
import { jsonResponse } from "./json-response";
import { openApiDocument } from "./openapi";

/** The description itself, without the envelope: tools read it from its address. */
export const openApiEndpoint: Endpoint = {
  contract: openApiContract,
  handle: answering(openApiContract, async ({ requestId, headers }) =>
    jsonResponse(200, openApiDocument(env().APP_URL.replace(/\/$/, "")), requestId, headers),
  ),
};
