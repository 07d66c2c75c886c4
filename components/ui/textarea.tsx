import type { ComponentProps } from "react";
import { cn } from "@/lib/client/class-names";
import { controlLook } from "./input";

/** Grows with its text. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={cn(controlLook, "field-sizing-content min-h-18 py-1.5", className)} {...props} />;
}
