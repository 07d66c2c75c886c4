import { getCompanyContract, updateCompanyContract } from "@/lib/contracts/company";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { getCompany } from "@/lib/workspaces/get-company";
import { updateCompany } from "@/lib/workspaces/update-company";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getCompanyContract, getCompany),
  endpoint(updateCompanyContract, updateCompany),
);
