import { createActivity } from "@/lib/activities/create-activity";
import { createActivityContract } from "@/lib/contracts/activity-writes";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(createActivityContract, createActivity));
