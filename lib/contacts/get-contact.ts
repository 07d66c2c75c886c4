import type { getContactContract } from "@/lib/contracts/contacts";
import type { DataOf, InputOf, Reply } from "@/lib/contracts/define";
import type { Ctx } from "@/lib/core/context";
import { toContact } from "./mappers";
import { getContactInWorkspace } from "./queries";

/** One contact. Throws NOT_FOUND. */
export async function getContact(
  ctx: Ctx,
  input: InputOf<typeof getContactContract>,
): Promise<Reply<DataOf<typeof getContactContract>>> {
  return { data: toContact(await getContactInWorkspace(ctx, input.id)) };
}
