import type { Metadata } from "next";
import { DealList } from "@/components/deals/deal-list";
import { LazyDealBoard } from "@/components/deals/lazy-deal-board";
import { NoAccess } from "@/components/records/list/no-access";
import { readListQuery } from "@/components/records/list/read-list-query";
import { readPage } from "@/components/records/list/read-page";
import { listDealsContract } from "@/lib/contracts/deals";
import { listDeals } from "@/lib/deals/list-deals";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Deals" };

type DealsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DealsPage({ params, searchParams }: DealsPageProps) {
  const { ctx, me } = await pageContext((await params).workspace);
  if (!me.scopes.includes("deals:read")) return <NoAccess title="Deals" />;
  const asked = await searchParams;
  if (asked.view === "board") return <LazyDealBoard />;
  const query = readListQuery(listDealsContract.query, asked);
  return <DealList initial={await readPage(query, (given) => listDeals(ctx, { ...given, expand: "names" }))} />;
}
