import { exportCustomersContract } from "@/lib/contracts/customers-import";
import { exportCustomers } from "@/lib/customers/export-customers";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(exportCustomersContract, exportCustomers));
