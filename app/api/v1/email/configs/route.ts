import { createEmailConfigContract, listEmailConfigsContract } from "@/lib/contracts/email-configs";
import { createConfig } from "@/lib/email/configs/create-config";
import { listConfigs } from "@/lib/email/configs/list-configs";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listEmailConfigsContract, listConfigs),
  endpoint(createEmailConfigContract, createConfig),
);
