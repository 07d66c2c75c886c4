import { z } from "zod";

/** What each process of the benchmark says when it can be used. */
export const listening = z.object({ type: z.literal("listening"), port: z.number() });
