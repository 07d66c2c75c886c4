import { bulkCustomersContract } from "@/lib/contracts/customers-import";
import { bulkCustomers } from "@/lib/customers/bulk-customers";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(bulkCustomersContract, bulkCustomers));
