import { getContact } from "@/lib/contacts/get-contact";
import { getContactContract } from "@/lib/contracts/contacts";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(getContactContract, getContact));
