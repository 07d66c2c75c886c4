import type { Metadata } from "next";
import { ContactRecord } from "@/components/record/contact-record";
import { readContactPage } from "@/lib/contacts/read-contact-page";
import { type RecordParams, recordPage } from "@/lib/http/record-page";

type ContactPageProps = { params: RecordParams };

export async function generateMetadata({ params }: ContactPageProps): Promise<Metadata> {
  const { contact } = await recordPage(params, readContactPage);
  return { title: [contact.first_name, contact.last_name].filter(Boolean).join(" ") };
}

export default async function ContactPage({ params }: ContactPageProps) {
  const page = await recordPage(params, readContactPage);
  return <ContactRecord key={page.contact.id} {...page} />;
}
