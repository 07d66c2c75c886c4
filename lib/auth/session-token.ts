import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { sessionMaxAgeSeconds } from "./session-cookie";

/** Who is signed in, and in which epoch of theirs: a changed password begins a new one and so ends the session. */
export type Session = { userId: string; epoch: number };

const claims = z.object({ sub: z.uuid(), epoch: z.number().int(), iat: z.number() });

/** The session in a cookie's value and how old its token is; null for what was not made here, was altered or has expired. */
export async function readSessionToken(token: string): Promise<(Session & { ageSeconds: number }) | null> {
  const payload = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  const read = claims.safeParse(payload);
  if (!read.success) return null;
  const { sub, epoch, iat } = read.data;
  return { userId: sub, epoch, ageSeconds: Math.floor(Date.now() / 1000) - iat };
}

/** An encrypted JWT, good for thirty days from now. */
export function makeSessionToken({ userId, epoch }: Session): Promise<string> {
  return encode({ token: { sub: userId, epoch }, secret: env().AUTH_SECRET, maxAge: sessionMaxAgeSeconds });
}
