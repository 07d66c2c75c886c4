import { bulkContacts } from "@/lib/contacts/bulk-contacts";
import { bulkContactsContract } from "@/lib/contracts/contacts-import";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(bulkContactsContract, bulkContacts));
