import { PageHeader } from "@/components/app/page-header";
import { ListSkeleton } from "./list-skeleton";

type ListLoadingProps = { title: string; columns: readonly { label: string; className?: string }[] };

/** A list on its way: everything stands where it will stand. */
export function ListLoading({ title, columns }: ListLoadingProps) {
  return (
    <>
      <PageHeader title={title} />
      <div className="h-11 shrink-0 border-b bg-surface" />
      <ListSkeleton columns={columns} />
      <div className="h-10 shrink-0 border-t bg-surface" />
    </>
  );
}
