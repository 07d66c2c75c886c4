import { deleteDealContract } from "@/lib/contracts/deal-actions";
import { getDealContract, updateDealContract } from "@/lib/contracts/deals";
import { deleteDeal } from "@/lib/deals/delete-deal";
import { getDeal } from "@/lib/deals/get-deal";
import { updateDeal } from "@/lib/deals/update-deal";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getDealContract, getDeal),
  endpoint(updateDealContract, updateDeal),
  endpoint(deleteDealContract, deleteDeal),
);
