import { listCompanyUsersContract } from "@/lib/contracts/company";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { listCompanyUsers } from "@/lib/users/list-company-users";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(listCompanyUsersContract, listCompanyUsers));
