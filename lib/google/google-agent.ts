import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { processSingleton } from "@/lib/core/process-singleton";

/** Well below what a server keeps an idle connection for, so that a kept one is seldom found dead. */
const idleMs = 10_000;

/** The connections to Google, used again. Nothing here repeats a request. */
export function googleAgent(isTls: boolean): HttpAgent {
  return isTls
    ? processSingleton("google-https-agent", () => new HttpsAgent({ keepAlive: true, timeout: idleMs }))
    : processSingleton("google-http-agent", () => new HttpAgent({ keepAlive: true, timeout: idleMs }));
}
