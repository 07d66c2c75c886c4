import type { ApiKey } from "@/lib/contracts/api-keys";

/** A key as the API shows it once. */
export type CreatedKey = ApiKey & { key: string };
