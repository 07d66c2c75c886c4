import { linkEmployer } from "@/lib/contacts/link-employer";
import { listContactEmployers } from "@/lib/contacts/list-contact-employers";
import { linkEmployerContract, listContactEmployersContract } from "@/lib/contracts/contact-employers";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listContactEmployersContract, listContactEmployers),
  endpoint(linkEmployerContract, linkEmployer),
);
