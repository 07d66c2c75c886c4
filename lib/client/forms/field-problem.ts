import { plainReason } from "./plain-reason";

/** A contract's words about a field ("must not be blank") as a sentence about the field as the form calls it. */
export function fieldProblem(label: string, problem: string): string {
  const isContinuation = /^\p{Ll}/u.test(problem);
  const sentence = isContinuation ? `${label} ${plainReason(problem)}` : problem;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
