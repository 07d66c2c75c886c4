import { hash } from "@node-rs/argon2";

// OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id in the PHC string format, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}
