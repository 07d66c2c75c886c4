import { AppError } from "./errors";

/**
 * The error of a dry run: the first problem decides the answer, what the later steps would have said is listed in
 * `details.problems`.
 */
export function withLaterProblems(first: AppError, later: readonly AppError[]): AppError {
  return new AppError({
    code: first.code,
    message: first.message,
    fix: first.fix,
    hint: first.hint,
    details: { ...first.details, problems: later.map(asProblem) },
    ...(first.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: first.retryAfterSeconds }),
  });
}

function asProblem({ code, message, fix, details }: AppError): Record<string, unknown> {
  return { code, message, fix, ...(details ? { details } : {}) };
}
