import { searchCustomersContract } from "@/lib/contracts/customers";
import { listCustomers } from "@/lib/customers/list-customers";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(searchCustomersContract, listCustomers));
