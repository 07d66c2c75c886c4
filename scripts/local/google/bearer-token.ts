/** The token of an `Authorization: Bearer …` header (RFC 6750 §2.1), or an empty string. */
export function bearerToken(request: Request): string {
  return /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
}
