import { createContext, use } from "react";

/** True where what is called Gmail on this server is a local stand-in, from which nothing leaves the machine. */
export const GmailStandIn = createContext(false);

export function useIsGmailStandIn(): boolean {
  return use(GmailStandIn);
}
