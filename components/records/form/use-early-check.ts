"use client";

import type { FocusEvent } from "react";
import { useFormContext } from "react-hook-form";

/** Checks a field as it is left. An empty one is left in peace until the form is saved, unless it was marked already. */
export function useEarlyCheck(name: string) {
  const { trigger, getFieldState } = useFormContext();
  return (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.target.value.trim() !== "" || getFieldState(name).invalid) void trigger(name);
  };
}
