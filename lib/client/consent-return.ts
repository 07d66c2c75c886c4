/**
 * Where Google's consent page leads back to, if that is not the address one is at. The cookies of the attempt and of the
 * session belong to one address, so that it could only fail there. Null: it is the same, or the link does not say.
 */
export function returnsElsewhere(authorizationUrl: string, here: string): string | null {
  const target = new URL(authorizationUrl).searchParams.get("redirect_uri");
  if (target === null || !URL.canParse(target)) return null;
  const { origin } = new URL(target);
  return origin === here ? null : origin;
}
