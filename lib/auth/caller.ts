import type { Actor } from "@/lib/core/context";

/** How much of the tighter window is left. */
export type RateLimitState = { limit: number; remaining: number; resetSeconds: number; exceeded: boolean };

/** Dry runs are counted apart: they may be as frequent as typing. */
export type Bucket = "calls" | "dry_runs";

export type Caller = { actor: Exclude<Actor, { kind: "system" }>; workspaceId: string; rateLimit: RateLimitState };
