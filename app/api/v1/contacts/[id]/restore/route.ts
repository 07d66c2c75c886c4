import { restoreContact } from "@/lib/contacts/restore-contact";
import { restoreContactContract } from "@/lib/contracts/contacts";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(restoreContactContract, restoreContact));
