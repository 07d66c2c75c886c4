import type { ReactNode } from "react";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** `sm` asks a question, `md` holds a form, `lg` a table. */
  size?: "sm" | "md" | "lg";
  /** Stays put under the scrolling body: the buttons. */
  footer?: ReactNode;
  children?: ReactNode;
};
