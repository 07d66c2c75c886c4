import { getMeContract, updateMeContract } from "@/lib/contracts/me";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { getMe } from "@/lib/users/get-me";
import { updateMe } from "@/lib/users/update-me";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getMeContract, getMe),
  endpoint(updateMeContract, updateMe),
);
