import {
  deleteEmailConfigContract,
  getEmailConfigContract,
  updateEmailConfigContract,
} from "@/lib/contracts/email-configs";
import { deleteConfig } from "@/lib/email/configs/delete-config";
import { getConfig } from "@/lib/email/configs/get-config";
import { updateConfig } from "@/lib/email/configs/update-config";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getEmailConfigContract, getConfig),
  endpoint(updateEmailConfigContract, updateConfig),
  endpoint(deleteEmailConfigContract, deleteConfig),
);
