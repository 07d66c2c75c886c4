import { dealColumns } from "@/components/deals/deal-columns";
import { ListLoading } from "@/components/records/list/list-loading";

export default function DealsLoading() {
  return <ListLoading title="Deals" columns={Object.values(dealColumns)} />;
}
