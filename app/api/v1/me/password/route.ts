import { changePasswordContract } from "@/lib/contracts/me";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { changePassword } from "@/lib/users/change-password";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(changePasswordContract, changePassword));
