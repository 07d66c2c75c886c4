"use client";

import dynamic from "next/dynamic";
import type { DealDialogProps } from "./deal-dialog-props";

const DealForm = dynamic(() => import("./deal-form").then((module) => module.DealForm), { ssr: false });

/** Adds or edits a deal. Costs nothing until it is opened: the form is fetched then. */
export function DealDialog(props: DealDialogProps) {
  return props.open ? <DealForm {...props} /> : null;
}
