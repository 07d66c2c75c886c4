import { importCustomersContract } from "@/lib/contracts/customers-import";
import { importCustomers } from "@/lib/customers/import-customers";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(importCustomersContract, importCustomers));
