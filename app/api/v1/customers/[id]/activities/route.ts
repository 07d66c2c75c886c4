import { listCustomerActivities } from "@/lib/activities/list-customer-activities";
import { listCustomerActivitiesContract } from "@/lib/contracts/activities";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listCustomerActivitiesContract, listCustomerActivities),
);
