import { deleteContact } from "@/lib/contacts/delete-contact";
import { getContact } from "@/lib/contacts/get-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import { deleteContactContract, getContactContract, updateContactContract } from "@/lib/contracts/contacts";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getContactContract, getContact),
  endpoint(updateContactContract, updateContact),
  endpoint(deleteContactContract, deleteContact),
);
