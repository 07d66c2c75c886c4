import type { Metadata } from "next";
import { CustomerRecord } from "@/components/record/customer-record";
import { readCustomerPage } from "@/lib/customers/read-customer-page";
import { type RecordParams, recordPage } from "@/lib/http/record-page";

type CustomerPageProps = { params: RecordParams };

export async function generateMetadata({ params }: CustomerPageProps): Promise<Metadata> {
  const { customer } = await recordPage(params, readCustomerPage);
  return { title: customer.name };
}

export default async function CustomerPage({ params }: CustomerPageProps) {
  const page = await recordPage(params, readCustomerPage);
  return <CustomerRecord key={page.customer.id} {...page} />;
}
