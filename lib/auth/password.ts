import { hash, verify } from "@node-rs/argon2";

// OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id in the PHC string format, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/**
 * Does the password fit the hash? Without a hash the answer is no, after just as much work, so that the time taken
 * does not tell whether there is one.
 */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobodysHash()), password);
  return fits && passwordHash !== null;
}

let nobodys: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword("nobody's password");
  return nobodys;
}
