import { authEndpoint } from "@/lib/http/auth-endpoint";
import { unknownPath } from "@/lib/http/route";

export { authEndpoint as GET, authEndpoint as POST };

export const { PUT, PATCH, DELETE, OPTIONS } = unknownPath();
