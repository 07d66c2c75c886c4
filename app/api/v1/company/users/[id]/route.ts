import { removeCompanyUserContract, updateCompanyUserContract } from "@/lib/contracts/company";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { removeCompanyUser } from "@/lib/users/remove-company-user";
import { updateCompanyUser } from "@/lib/users/update-company-user";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(updateCompanyUserContract, updateCompanyUser),
  endpoint(removeCompanyUserContract, removeCompanyUser),
);
