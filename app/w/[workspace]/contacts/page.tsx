import type { Metadata } from "next";
import { ContactList } from "@/components/contacts/contact-list";
import { wholeContacts } from "@/components/contacts/contact-row";
import { NoAccess } from "@/components/records/list/no-access";
import { readListQuery } from "@/components/records/list/read-list-query";
import { readPage } from "@/components/records/list/read-page";
import { listContacts } from "@/lib/contacts/list-contacts";
import { listContactsContract } from "@/lib/contracts/contacts";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Contacts" };

type ContactsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ContactsPage({ params, searchParams }: ContactsPageProps) {
  const { ctx, me } = await pageContext((await params).workspace);
  if (!me.scopes.includes("contacts:read")) return <NoAccess title="Contacts" />;
  const query = readListQuery(listContactsContract.query, await searchParams);
  const { data, pagination } = await readPage(query, (asked) =>
    listContacts(ctx, { ...asked, fields: undefined, expand: "employers" }),
  );
  return <ContactList initial={{ data: wholeContacts(data), pagination: pagination ?? null }} />;
}
