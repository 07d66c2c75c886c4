import type { Metadata } from "next";
import { ConfigList } from "@/components/settings/email/config-list";
import { YourGmail } from "@/components/settings/email/your-gmail";
import { type PageSearchParams, pageQuery } from "@/components/settings/page-query";
import { Pager } from "@/components/settings/pager";
import { getCapabilities } from "@/lib/email/capabilities/get-capabilities";
import { listConfigs } from "@/lib/email/configs/list-configs";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "E-mail" };

type EmailPageProps = { params: Promise<{ workspace: string }>; searchParams: PageSearchParams };

export default async function EmailPage({ params, searchParams }: EmailPageProps) {
  const { ctx, me } = await pageContext((await params).workspace);
  const [{ data: configs, pagination }, { data: capabilities }] = await Promise.all([
    listConfigs(ctx, await pageQuery(searchParams)),
    getCapabilities(ctx),
  ]);
  const { company_mail: companyMail, personal_gmail_users: mailboxes } = capabilities;
  const reasons = new Map(companyMail.configs.map(({ id, reason }) => [id, reason]));
  const entries = configs
    .map((config) => ({ config, reason: reasons.get(config.id) ?? null }))
    .sort((a, b) => Number(b.config.is_default) - Number(a.config.is_default));
  return (
    <>
      <ConfigList entries={entries} fallbackAddress={companyMail.configured ? companyMail.from_email : null} />
      <Pager pagination={pagination} />
      <YourGmail mailbox={mailboxes.find(({ user_id }) => user_id === me.user.id) ?? null} />
    </>
  );
}
