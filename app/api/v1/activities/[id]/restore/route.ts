import { restoreActivity } from "@/lib/activities/restore-activity";
import { restoreActivityContract } from "@/lib/contracts/activity-writes";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(restoreActivityContract, restoreActivity));
