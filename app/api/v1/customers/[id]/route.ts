import { deleteCustomerContract, getCustomerContract, updateCustomerContract } from "@/lib/contracts/customers";
import { deleteCustomer } from "@/lib/customers/delete-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getCustomerContract, getCustomer),
  endpoint(updateCustomerContract, updateCustomer),
  endpoint(deleteCustomerContract, deleteCustomer),
);
