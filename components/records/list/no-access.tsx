import { Lock } from "lucide-react";
import { PageHeader } from "@/components/app/page-header";
import { EmptyState } from "@/components/ui/empty-state";

/** A page for people whose role does not let them see it. */
export function NoAccess({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState icon={Lock} title={`You cannot see ${title.toLowerCase()} here`}>
        Your role in this workspace does not allow it. Ask an owner or admin.
      </EmptyState>
    </>
  );
}
