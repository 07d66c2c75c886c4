"use client";

import dynamic from "next/dynamic";
import type { CustomerDialogProps } from "./customer-dialog-props";

const CustomerForm = dynamic(() => import("./customer-form").then((module) => module.CustomerForm), { ssr: false });

/** Adds or edits a customer. Costs nothing until it is opened: the form is fetched then. */
export function CustomerDialog(props: CustomerDialogProps) {
  return props.open ? <CustomerForm {...props} /> : null;
}
