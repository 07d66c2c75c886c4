import { RecordSkeleton } from "@/components/record/record-skeleton";

export default function ContactLoading() {
  return <RecordSkeleton noun="contact" />;
}
