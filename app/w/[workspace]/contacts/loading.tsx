import { contactColumns } from "@/components/contacts/contact-columns";
import { ListLoading } from "@/components/records/list/list-loading";

export default function ContactsLoading() {
  return <ListLoading title="Contacts" columns={Object.values(contactColumns)} />;
}
