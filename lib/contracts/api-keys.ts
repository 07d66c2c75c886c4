import { z } from "zod";
import { defineContract } from "./define";
import { idParams, instant, line, pageFields, uuid } from "./primitives";
import { scope } from "./scopes";

const apiKey = z.object({
  id: uuid,
  name: z.string(),
  /** The first characters, by which people tell their keys apart. */
  prefix: z.string(),
  scopes: z.array(scope),
  owner: z.object({ user_id: uuid, name: z.string() }),
  created_at: instant,
  expires_at: instant.nullable(),
  last_used_at: instant.nullable(),
  revoked_at: instant.nullable(),
});

export type ApiKey = z.infer<typeof apiKey>;

const shared = { tag: "API keys", scope: "company:write" } as const;

export const listApiKeysContract = defineContract({
  ...shared,
  id: "listApiKeys",
  method: "GET",
  path: "/api-keys",
  summary: "The workspace's keys, newest first, also revoked and expired ones; none can be read back",
  query: z.strictObject(pageFields),
  response: z.array(apiKey),
  paged: true,
});

export const createApiKeyContract = defineContract({
  ...shared,
  id: "createApiKey",
  method: "POST",
  path: "/api-keys",
  summary: "Make a key that acts for you; it can do at most what you can, and is shown this once",
  body: z.strictObject({
    name: line(200),
    scopes: z.array(scope, { error: "must be a list of scopes" }).min(1, "must name at least one scope"),
    expires_at: instant.nullable().optional(),
  }),
  response: apiKey.extend({
    /** Shown this once. */
    key: z.string(),
  }),
  status: 201,
  examples: [
    {
      summary: "For a nightly job",
      value: {
        name: "nightly",
        scopes: ["email:send", "email:read", "contacts:read"],
        expires_at: "2099-01-31T23:59:59Z",
      },
    },
  ],
});

export const revokeApiKeyContract = defineContract({
  ...shared,
  id: "revokeApiKey",
  method: "DELETE",
  path: "/api-keys/{id}",
  summary: "End a key at once and for good",
  params: idParams,
});
