import type { FieldProblem } from "./field-problems";

/** What a body says, however it was transported; `problems` are those that its fields cannot show by themselves. */
export type GivenBody = { fields: Record<string, unknown>; problems: FieldProblem[] };
