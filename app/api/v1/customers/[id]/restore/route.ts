import { restoreCustomerContract } from "@/lib/contracts/customers";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(restoreCustomerContract, restoreCustomer));
