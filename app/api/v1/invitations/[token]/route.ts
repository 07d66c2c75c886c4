import { readInvitationContract } from "@/lib/contracts/invitations";
import { publicEndpoint } from "@/lib/http/public-endpoint";
import { route } from "@/lib/http/route";
import { readInvitation } from "@/lib/users/invitations/read-invitation";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(publicEndpoint(readInvitationContract, readInvitation));
