"use client";

import { createContext, useContext } from "react";
import type { RecordSave } from "./use-record-save";

type RecordForm = Pick<RecordSave, "theirs" | "settle">;

/** What a field has to know of its form besides react-hook-form's own context. */
export const RecordFormContext = createContext<RecordForm>({ theirs: {}, settle: () => undefined });

export function useRecordForm(): RecordForm {
  return useContext(RecordFormContext);
}
