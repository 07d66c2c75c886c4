import { notFound } from "next/navigation";
import { cache } from "react";
import { idParams } from "@/lib/contracts/primitives";
import type { Ctx } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { pageContext } from "./page-context";

/** What the address of a record's page names. */
export type RecordParams = Promise<{ workspace: string; id: string }>;

/**
 * Reads what a record's page shows on behalf of whoever looks at it, once a request however often the page and its
 * title ask. Leads to "not found" for anything that names no record of the workspace.
 */
export async function recordPage<Page>(
  params: RecordParams,
  read: (ctx: Ctx, input: { id: string }) => Promise<Page>,
): Promise<Page> {
  const { workspace, id } = await params;
  const known = idParams.safeParse({ id });
  if (!known.success) notFound();
  // One reader has one type of page, so what was kept for it is of that type.
  return readOnce(read, workspace, known.data.id) as Promise<Page>;
}

const readOnce = cache(
  async (
    read: (ctx: Ctx, input: { id: string }) => Promise<unknown>,
    workspace: string,
    id: string,
  ): Promise<unknown> => {
    const { ctx } = await pageContext(workspace);
    try {
      return await read(ctx, { id });
    } catch (err) {
      if (err instanceof AppError && err.code === "NOT_FOUND") notFound();
      throw err;
    }
  },
);
