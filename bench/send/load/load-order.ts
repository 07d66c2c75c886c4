import { z } from "zod";

export const loadOrder = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  inFlight: z.number(),
  durationMs: z.number(),
  /** Stops after so many requests, should the time not be over. */
  most: z.number(),
});

export type LoadOrder = z.infer<typeof loadOrder>;

export const loadResult = z.object({
  type: z.literal("done"),
  elapsedMs: z.number(),
  /** Of each request that was answered with 200, in milliseconds. */
  latencies: z.array(z.number()),
  failed: z.number(),
  firstFailure: z.string().nullable(),
});

export type LoadResult = z.infer<typeof loadResult>;
