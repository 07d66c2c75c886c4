import { RecordNotFound } from "@/components/record/record-not-found";

export default function CustomerNotFound() {
  return <RecordNotFound kind="customer" />;
}
