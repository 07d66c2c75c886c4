import { deleteActivity } from "@/lib/activities/delete-activity";
import { getActivity } from "@/lib/activities/get-activity";
import { updateActivity } from "@/lib/activities/update-activity";
import { deleteActivityContract, getActivityContract, updateActivityContract } from "@/lib/contracts/activity-writes";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getActivityContract, getActivity),
  endpoint(updateActivityContract, updateActivity),
  endpoint(deleteActivityContract, deleteActivity),
);
