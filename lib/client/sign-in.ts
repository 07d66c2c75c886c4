import { returnPath } from "@/lib/contracts/return-path";

/** How an attempt to sign in ended. */
export type SignInOutcome =
  | { kind: "signed-in" }
  | { kind: "refused" }
  | { kind: "wait"; seconds: number }
  | { kind: "unavailable" };

type Credentials = { email: string; password: string };

/**
 * Signs in with a password, without leaving the page. next-auth's own client leads to an error page when the server
 * cannot be reached, and with it goes whatever is typed elsewhere on the page.
 */
export async function signInWithPassword(credentials: Credentials): Promise<SignInOutcome> {
  const answer = await post("/api/auth/callback/credentials", credentials);
  if (answer === null) return { kind: "unavailable" };
  return outcomeOf(errorIn(answer.url), answer.ok);
}

/** Goes to Google's page, and from there to `path` of this site. Resolves with false when that could not begin. */
export async function signInWithGoogle(path: string): Promise<boolean> {
  const answer = await post("/api/auth/signin/google", { callbackUrl: returnPath(path) });
  if (answer === null || !answer.ok || errorIn(answer.url) !== null) return false;
  window.location.assign(answer.url);
  return true;
}

/** Ends the session in this browser and goes to `path`. Resolves with false, and stays, when the server was not reached. */
export async function signOut(path: string): Promise<boolean> {
  const answer = await post("/api/auth/signout", {});
  if (!answer?.ok || errorIn(answer.url) !== null) return false;
  window.location.assign(returnPath(path));
  return true;
}

function outcomeOf(error: string | null, ok: boolean): SignInOutcome {
  if (ok && error === null) return { kind: "signed-in" };
  if (error === "CredentialsSignin") return { kind: "refused" };
  const seconds = /^wait-(\d+)$/.exec(error ?? "")?.[1];
  return seconds === undefined ? { kind: "unavailable" } : { kind: "wait", seconds: Number(seconds) };
}

/** next-auth says what went wrong in the address that it would lead to: `error`, or `csrf` for a token it did not take. */
function errorIn(url: string): string | null {
  const { searchParams } = new URL(url, window.location.origin);
  return searchParams.get("error") ?? (searchParams.has("csrf") ? "csrf" : null);
}

type Answer = { ok: boolean; url: string };

async function post(path: string, fields: Record<string, string>): Promise<Answer | null> {
  try {
    const token: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
    const body = new URLSearchParams({ ...fields, csrfToken: token.csrfToken, json: "true" });
    const response = await fetch(path, { method: "POST", body });
    const { url }: { url: string } = await response.json();
    return { ok: response.ok, url };
  } catch {
    return null;
  }
}
