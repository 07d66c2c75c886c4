import { RecordSkeleton } from "@/components/record/record-skeleton";

export default function DealLoading() {
  return <RecordSkeleton noun="deal" />;
}
