import { createDealContract, listDealsContract } from "@/lib/contracts/deals";
import { createDeal } from "@/lib/deals/create-deal";
import { listDeals } from "@/lib/deals/list-deals";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listDealsContract, listDeals),
  endpoint(createDealContract, createDeal),
);
