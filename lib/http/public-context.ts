import type { InstanceCtx } from "@/lib/core/context";
import { systemContext } from "@/lib/core/system-context";

/** What a page that anybody may see needs to call verbs that act for nobody. */
export function publicContext(): InstanceCtx {
  return systemContext();
}
