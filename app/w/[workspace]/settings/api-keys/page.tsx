import type { Metadata } from "next";
import { KeyList } from "@/components/settings/api-keys/key-list";
import { NoPermission } from "@/components/settings/no-permission";
import { type PageSearchParams, pageQuery } from "@/components/settings/page-query";
import { Pager } from "@/components/settings/pager";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "API keys" };

type ApiKeysPageProps = { params: Promise<{ workspace: string }>; searchParams: PageSearchParams };

export default async function ApiKeysPage({ params, searchParams }: ApiKeysPageProps) {
  const { ctx, me } = await pageContext((await params).workspace);
  if (!me.scopes.includes("company:write")) return <ForAdministrators />;
  const { data: keys, pagination } = await listApiKeys(ctx, await pageQuery(searchParams));
  return (
    <>
      <KeyList keys={keys} now={ctx.clock().toISOString()} />
      <Pager pagination={pagination} />
    </>
  );
}

function ForAdministrators() {
  return (
    <>
      <SettingsHeading title="API keys">For programs that speak to Tern.</SettingsHeading>
      <NoPermission title="Keys are for owners and admins">
        You are a member of this workspace. If a program of yours needs a key, ask an owner or admin to create it.
      </NoPermission>
    </>
  );
}
