import { getCustomerContract } from "@/lib/contracts/customers";
import { getCustomer } from "@/lib/customers/get-customer";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(getCustomerContract, getCustomer));
