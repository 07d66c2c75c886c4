import type { AnyContract } from "@/lib/contracts/define";
import { pagination } from "@/lib/contracts/define";
import { errorTable } from "@/lib/contracts/errors";
import { openApiContract } from "@/lib/contracts/system";
import { failureHeaders, successHeaders } from "./openapi-headers";
import { type Json, schemaOf } from "./openapi-schema";
import { possibleErrors } from "./possible-errors";

/** Every answer of an endpoint by its status. */
export function responses(contract: AnyContract): Json {
  return { [String(contract.status)]: success(contract), ...failures(contract) };
}

function success(contract: AnyContract): Json {
  const headers = successHeaders(contract);
  if (contract.status === 204) return { description: "Done", headers };
  if (contract.download) {
    return {
      description: "The file",
      headers,
      content: { [contract.download]: { schema: { type: "string", format: "binary" } } },
    };
  }
  return {
    description: contract.summary,
    headers,
    content: { "application/json": { schema: answerSchema(contract) } },
  };
}

function answerSchema(contract: AnyContract): Json {
  // The one answer that is no envelope: tools read it from its address.
  if (contract.id === openApiContract.id) return schemaOf(openApiContract.response);
  const properties = {
    data: contract.response ? schemaOf(contract.response) : {},
    ...(contract.paged ? { pagination: schemaOf(pagination) } : {}),
    meta: { type: "object", properties: { request_id: { type: "string" } }, required: ["request_id"] },
  };
  return { type: "object", properties, required: Object.keys(properties) };
}

/** One answer a status, naming every code it can carry. */
function failures(contract: AnyContract): Json {
  const possible = possibleErrors(contract);
  const statuses = [...new Set(possible.map((code) => errorTable[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = possible.filter((code) => errorTable[code].status === status);
      const content = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };
      return [String(status), { description: codes.join(", "), headers: failureHeaders(contract, codes), content }];
    }),
  );
}
