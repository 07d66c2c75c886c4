import { z } from "zod";
import { defineContract } from "./define";

const shared = { method: "GET", scope: "public", tag: "system" } as const;

export const healthContract = defineContract({
  ...shared,
  id: "getHealth",
  path: "/health",
  summary: "The process is alive",
  response: z.object({ status: z.literal("ok") }),
});

export const readinessContract = defineContract({
  ...shared,
  id: "getReadiness",
  path: "/health/ready",
  summary: "The database answers and its schema is the newest",
  response: z.object({ status: z.literal("ready"), database: z.literal("ok"), migrations: z.literal("ok") }),
});

export const openApiContract = defineContract({
  ...shared,
  id: "getOpenApi",
  path: "/openapi.json",
  summary: "This description, as OpenAPI 3.0",
  response: z.looseObject({ openapi: z.string() }),
});
