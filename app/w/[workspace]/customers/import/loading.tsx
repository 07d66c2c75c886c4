import { PageHeader } from "@/components/app/page-header";

export default function ImportCustomersLoading() {
  return <PageHeader title="Import" />;
}
