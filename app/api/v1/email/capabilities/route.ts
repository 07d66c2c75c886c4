import { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import { getCapabilities } from "@/lib/email/capabilities/get-capabilities";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(emailCapabilitiesContract, getCapabilities));
