import { RecordNotFound } from "@/components/record/record-not-found";

export default function DealNotFound() {
  return <RecordNotFound kind="deal" />;
}
