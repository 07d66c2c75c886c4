import { revokeInvitationContract } from "@/lib/contracts/company";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { revokeInvitation } from "@/lib/users/invitations/revoke-invitation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(revokeInvitationContract, revokeInvitation));
