import { PageHeader } from "@/components/app/page-header";

export default function ImportContactsLoading() {
  return <PageHeader title="Import" />;
}
