/** Text as PostgreSQL stores it and JSON carries it: what others sent may hold NUL or half a surrogate pair. */
export function storableText<T extends string | null | undefined>(text: T): T extends string ? string : T;
export function storableText(text: string | null | undefined): string | null | undefined {
  return text?.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd") ?? text;
}
