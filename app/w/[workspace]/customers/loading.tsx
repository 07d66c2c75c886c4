import { customerColumns } from "@/components/customers/customer-columns";
import { ListLoading } from "@/components/records/list/list-loading";

export default function CustomersLoading() {
  return <ListLoading title="Customers" columns={Object.values(customerColumns)} />;
}
