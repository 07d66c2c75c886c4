import type { Metadata } from "next";
import { CustomerList } from "@/components/customers/customer-list";
import { NoAccess } from "@/components/records/list/no-access";
import { readListQuery } from "@/components/records/list/read-list-query";
import { readPage } from "@/components/records/list/read-page";
import { listCustomersContract } from "@/lib/contracts/customers";
import { listCustomers } from "@/lib/customers/list-customers";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Customers" };

type CustomersPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CustomersPage({ params, searchParams }: CustomersPageProps) {
  const { ctx, me } = await pageContext((await params).workspace);
  if (!me.scopes.includes("customers:read")) return <NoAccess title="Customers" />;
  const query = readListQuery(listCustomersContract.query, await searchParams);
  return <CustomerList initial={await readPage(query, (asked) => listCustomers(ctx, asked))} />;
}
