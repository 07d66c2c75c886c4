import { createInvitationContract, listInvitationsContract } from "@/lib/contracts/company";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { createInvitation } from "@/lib/users/invitations/create-invitation";
import { listInvitations } from "@/lib/users/invitations/list-invitations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(listInvitationsContract, listInvitations),
  endpoint(createInvitationContract, createInvitation),
);
