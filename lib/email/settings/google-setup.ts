import { env } from "@/lib/core/env";

/** What this server's operator has set up. */
export type GoogleSetup = {
  /** Gmail can be connected. */
  isConfigured: boolean;
  /** Where to look at what a local stand-in for Google was sent; null: it is Google itself. */
  standInUrl: string | null;
};

/** Found out without asking Google. */
export function googleSetup(): GoogleSetup {
  const { GOOGLE_CLIENT_ID, GOOGLE_STAND_IN_URL } = env();
  return { isConfigured: GOOGLE_CLIENT_ID !== undefined, standInUrl: GOOGLE_STAND_IN_URL ?? null };
}
