import { unlinkEmployer } from "@/lib/contacts/unlink-employer";
import { unlinkEmployerContract } from "@/lib/contracts/contact-employers";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(unlinkEmployerContract, unlinkEmployer));
