import type { Metadata } from "next";
import { ImportScreen } from "@/components/import/import-screen";
import { NoAccess } from "@/components/records/list/no-access";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Import customers" };

export default async function ImportCustomersPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { me } = await pageContext((await params).workspace);
  if (!me.scopes.includes("customers:write")) return <NoAccess title="Import" />;
  return <ImportScreen kind="customer" />;
}
