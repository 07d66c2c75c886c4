import { getDealContract } from "@/lib/contracts/deals";
import { getDeal } from "@/lib/deals/get-deal";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(getDealContract, getDeal));
