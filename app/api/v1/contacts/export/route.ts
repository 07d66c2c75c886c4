import { exportContacts } from "@/lib/contacts/export-contacts";
import { exportContactsContract } from "@/lib/contracts/contacts-import";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(exportContactsContract, exportContacts));
