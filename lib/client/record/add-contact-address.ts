import type { Api } from "@/lib/client/api-client";
import { ApiError } from "@/lib/client/api-error";
import { explainError } from "@/lib/client/explain-error";
import { factProblem } from "./fact-problem";

/** Writes down a contact's address from another record's page. Returns the problem as a sentence, or null. */
export async function addContactAddress(api: Api, id: string, email: string): Promise<string | null> {
  const { updateContactContract } = await import("@/lib/contracts/contacts");
  try {
    await api.call(updateContactContract, { params: { id }, body: { email } });
    return null;
  } catch (err) {
    return err instanceof ApiError ? factProblem("E-mail address", ["email"], err) : explainError(err);
  }
}
