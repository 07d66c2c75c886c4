import { listDealsContract } from "@/lib/contracts/deals";
import { listDeals } from "@/lib/deals/list-deals";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(listDealsContract, listDeals));
