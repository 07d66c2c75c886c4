/** Where people sign in. */
export const signInPath = "/sign-in";

/**
 * A path of this site that may be gone to after signing in; anything that could lead elsewhere becomes `/`. Browsers take
 * `//host`, `/\host` and the like for another site's address, and drop tabs and line breaks before looking.
 */
export function returnPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\u0000-\u001f\u007f\\]/.test(wanted)) return "/";
  const here = "https://here.invalid";
  return URL.canParse(wanted, here) && new URL(wanted, here).origin === here ? wanted : "/";
}

/** The sign-in page's address, to come back to `path` from. */
export function signInAddress(path: string): string {
  return `${signInPath}?callbackUrl=${encodeURIComponent(path)}`;
}
