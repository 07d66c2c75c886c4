import { acceptInvitationContract } from "@/lib/contracts/invitations";
import { publicEndpoint } from "@/lib/http/public-endpoint";
import { route } from "@/lib/http/route";
import { acceptInvitation } from "@/lib/users/invitations/accept-invitation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  publicEndpoint(acceptInvitationContract, acceptInvitation),
);
