import { listCustomerDealsContract } from "@/lib/contracts/customers";
import { listCustomerDeals } from "@/lib/customers/list-customer-deals";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(listCustomerDealsContract, listCustomerDeals));
