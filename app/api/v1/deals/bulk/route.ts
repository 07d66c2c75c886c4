import { bulkDealsContract } from "@/lib/contracts/deal-actions";
import { bulkDeals } from "@/lib/deals/bulk-deals";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(bulkDealsContract, bulkDeals));
