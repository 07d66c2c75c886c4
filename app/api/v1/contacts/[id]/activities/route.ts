import { listContactActivities } from "@/lib/activities/list-contact-activities";
import { listContactActivitiesContract } from "@/lib/contracts/activities";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listContactActivitiesContract, listContactActivities),
);
