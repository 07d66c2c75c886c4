import { RecordNotFound } from "@/components/record/record-not-found";

export default function ContactNotFound() {
  return <RecordNotFound kind="contact" />;
}
