import { createCustomerContract, listCustomersContract } from "@/lib/contracts/customers";
import { createCustomer } from "@/lib/customers/create-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listCustomersContract, listCustomers),
  endpoint(createCustomerContract, createCustomer),
);
