"use client";

import { useRouter } from "next/navigation";
import { useWorkspace } from "@/components/app/workspace-provider";
import { toast } from "@/components/ui/toast";
import type { RecordKind } from "@/lib/client/records/record-kind";
import { shortened } from "@/lib/client/records/shortened";
import { routes } from "@/lib/client/routes";

/** Says that a record was saved; a new one can be opened from there. */
export function useSavedToast(kind: RecordKind) {
  const router = useRouter();
  const { slug } = useWorkspace();
  return (mode: "create" | "edit", { id, name }: { id: string; name: string }) => {
    if (mode === "edit") return toast(`Saved ${shortened(name)}`);
    const open = () => router.push(routes[kind](slug, id));
    return toast(`Added ${shortened(name)}`, { action: { label: "Open", onClick: open } });
  };
}
