import { restoreDealContract } from "@/lib/contracts/deal-actions";
import { restoreDeal } from "@/lib/deals/restore-deal";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(restoreDealContract, restoreDeal));
