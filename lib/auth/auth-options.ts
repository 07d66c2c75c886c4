import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { returnPath, signInPath } from "@/lib/contracts/return-path";
import { type SignInProblem, signInFields } from "@/lib/contracts/sign-in";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { rootLog } from "@/lib/core/log";
import { clientAddress } from "./client-address";
import { googleProvider, stranger } from "./google";
import { isServedOverTls, sessionCookie, sessionMaxAgeSeconds } from "./session-cookie";
import { signInWithPassword } from "./sign-in-with-password";

/** How next-auth signs people in here: with a password, or with Google. The session holds who it is and no more. */
export function authOptions(): NextAuthOptions {
  const google = googleProvider();
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isServedOverTls(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    pages: { signIn: signInPath, error: signInPath, signOut: "/" },
    providers: [passwordProvider(), ...(google ? [google] : [])],
    callbacks: {
      signIn: ({ user }) => user.id !== stranger.id || problemAddress("not-a-member"),
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub, epoch: user?.epoch ?? token.epoch }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + returnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
    logger: {
      error: (code) => rootLog().warn({ code: code.slice(0, 100) }, "sign-in"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function passwordProvider() {
  return CredentialsProvider({
    credentials: { email: {}, password: {} },
    authorize: async (given, { headers }) => {
      const typed = signInFields.safeParse(given);
      if (!typed.success) return null;
      try {
        return await memberWithPassword({ ...typed.data, clientAddress: clientAddress(headers ?? {}) });
      } catch (err) {
        // The message becomes part of an address, and so says no more than the sign-in page has to know.
        throw new Error(problemOf(err));
      }
    },
  });
}

async function memberWithPassword(given: Parameters<typeof signInWithPassword>[0]): Promise<User | null> {
  const session = await signInWithPassword(given);
  return session && { id: session.userId, epoch: session.epoch };
}

function problemOf(err: unknown): SignInProblem {
  if (err instanceof AppError && err.code === "RATE_LIMITED") return `wait-${err.retryAfterSeconds ?? 60}`;
  rootLog().warn({ err }, "sign-in failed");
  return "unavailable";
}

function problemAddress(problem: SignInProblem): string {
  return `${signInPath}?error=${problem}`;
}

declare module "next-auth" {
  interface User {
    id: string;
    epoch: number;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    epoch?: number | undefined;
  }
}
