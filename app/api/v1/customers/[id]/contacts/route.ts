import { listCustomerContactsContract } from "@/lib/contracts/customers";
import { listCustomerContacts } from "@/lib/customers/list-customer-contacts";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listCustomerContactsContract, listCustomerContacts),
);
