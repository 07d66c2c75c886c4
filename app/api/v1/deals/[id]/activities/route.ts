import { listDealActivities } from "@/lib/activities/list-deal-activities";
import { listDealActivitiesContract } from "@/lib/contracts/activities";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listDealActivitiesContract, listDealActivities),
);
