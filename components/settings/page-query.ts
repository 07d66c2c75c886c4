import type { PageInput } from "@/lib/contracts/primitives";

export type PageSearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Which page of a list the address asks for. */
export async function pageQuery(searchParams: PageSearchParams): Promise<PageInput> {
  const { after, before } = await searchParams;
  const limit = 50;
  if (typeof after === "string") return { limit, after };
  return typeof before === "string" ? { limit, before } : { limit };
}
