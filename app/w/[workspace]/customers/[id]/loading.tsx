import { RecordSkeleton } from "@/components/record/record-skeleton";

export default function CustomerLoading() {
  return <RecordSkeleton noun="customer" />;
}
