"use client";

import dynamic from "next/dynamic";
import type { ContactDialogProps } from "./contact-dialog-props";

const ContactForm = dynamic(() => import("./contact-form").then((module) => module.ContactForm), { ssr: false });

/** Adds or edits a contact. Costs nothing until it is opened: the form is fetched then. */
export function ContactDialog(props: ContactDialogProps) {
  return props.open ? <ContactForm {...props} /> : null;
}
