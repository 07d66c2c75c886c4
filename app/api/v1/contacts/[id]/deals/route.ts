import { listContactDeals } from "@/lib/contacts/list-contact-deals";
import { listContactDealsContract } from "@/lib/contracts/contact-deals";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(listContactDealsContract, listContactDeals));
