import type { Metadata } from "next";
import { DealRecord } from "@/components/record/deal-record";
import { readDealPage } from "@/lib/deals/read-deal-page";
import { type RecordParams, recordPage } from "@/lib/http/record-page";

type DealPageProps = { params: RecordParams };

export async function generateMetadata({ params }: DealPageProps): Promise<Metadata> {
  const { deal } = await recordPage(params, readDealPage);
  return { title: deal.name };
}

export default async function DealPage({ params }: DealPageProps) {
  const page = await recordPage(params, readDealPage);
  return <DealRecord key={page.deal.id} {...page} />;
}
