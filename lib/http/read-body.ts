import type { AnyContract } from "@/lib/contracts/define";
import { AppError } from "@/lib/core/errors";
import type { GivenBody } from "./given-body";
import { type ParameterisedHeader, parseHeaderParameters } from "./header-parameters";
import { readForm } from "./read-form";
import { readJson } from "./read-json";

/**
 * Reads the request's body: a JSON object or, where the contract takes files, also a multipart form.
 * Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, INVALID_BODY.
 */
export async function readBody(request: Request, contract: AnyContract): Promise<GivenBody> {
  assertUncompressed(request);
  const type = contentType(request);
  if (type?.value === "application/json") return { fields: await readJson(request), problems: [] };
  const { filesField, body } = contract;
  if (type?.value === "multipart/form-data" && filesField !== null && body) {
    return readForm(request, type, { filesField, schema: body });
  }
  throw unsupported(type, filesField === null ? "application/json" : "application/json and multipart/form-data");
}

/** Of what cannot be read as a header with parameters only the type itself counts. */
function contentType(request: Request): ParameterisedHeader | null {
  const text = request.headers.get("content-type");
  if (text === null) return null;
  const value = text.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return parseHeaderParameters(text) ?? { value, parameters: new Map() };
}

/** RFC 9110 §8.4: who does not know a coding must not take the bytes for what they are not. */
function assertUncompressed(request: Request): void {
  const coding = request.headers.get("content-encoding")?.trim().toLowerCase();
  if (!coding || coding === "identity") return;
  throw new AppError({
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: `The body is encoded (Content-Encoding: ${coding.slice(0, 100)}); this endpoint takes it as it is.`,
    fix: "Send the body uncompressed, without Content-Encoding.",
  });
}

function unsupported(type: ParameterisedHeader | null, taken: string): AppError {
  return new AppError({
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: type?.value
      ? `The body is ${type.value}; this endpoint takes ${taken}.`
      : "The Content-Type header is missing.",
  });
}
