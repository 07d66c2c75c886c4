"use client";

import { useFormContext } from "react-hook-form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { FormField, type FormFieldProps } from "./form-field";
import { useEarlyCheck } from "./use-early-check";

type TextFieldProps = FormFieldProps & { type?: keyof typeof looks; multiline?: boolean; placeholder?: string };

/** How each kind of line is typed. The contract checks it: its words are better than the browser's own. */
const looks = {
  text: { type: "text", dir: "auto" },
  email: { type: "text", inputMode: "email", dir: "ltr" },
  url: { type: "text", inputMode: "url", dir: "ltr" },
  tel: { type: "tel", dir: "ltr" },
  date: { type: "date" },
} as const;

/** A line of text, or several; a date that is not given is null. */
export function TextField({ type = "text", multiline, placeholder, ...field }: TextFieldProps) {
  const { register } = useFormContext();
  const onBlur = useEarlyCheck(field.name);
  const bound = register(field.name, type === "date" ? { onBlur, setValueAs: (value) => value || null } : { onBlur });
  const shared = { ...bound, ...(placeholder && { placeholder }), autoComplete: "off" };
  return (
    <FormField {...field}>
      {(control) =>
        multiline ? (
          <Textarea {...control} {...shared} dir="auto" />
        ) : (
          <Input {...control} {...shared} {...looks[type]} />
        )
      }
    </FormField>
  );
}
