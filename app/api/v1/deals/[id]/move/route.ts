import { moveDealContract } from "@/lib/contracts/deal-actions";
import { moveDeal } from "@/lib/deals/move-deal";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(moveDealContract, moveDeal));
