import type { Metadata } from "next";
import { configEntries } from "@/components/settings/email/config-entries";
import { ConfigList } from "@/components/settings/email/config-list";
import { readConnectResult } from "@/components/settings/email/gmail/connect-result";
import { gmailSenders } from "@/components/settings/email/gmail/gmail-senders";
import { KeepFresh } from "@/components/settings/email/gmail/keep-fresh";
import { PeopleMailboxes } from "@/components/settings/email/gmail/people-mailboxes";
import { StandInLabel } from "@/components/settings/email/gmail/stand-in-label";
import { YourGmail } from "@/components/settings/email/gmail/your-gmail";
import { type PageSearchParams, pageQuery } from "@/components/settings/page-query";
import { Pager } from "@/components/settings/pager";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { readEmailSettings } from "@/lib/email/settings/read-email-settings";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "E-mail" };

type EmailPageProps = { params: Promise<{ workspace: string }>; searchParams: PageSearchParams };

export default async function EmailPage({ params, searchParams }: EmailPageProps) {
  const { ctx, me } = await pageContext((await params).workspace);
  const { data, pagination } = await readEmailSettings(ctx, await pageQuery(searchParams));
  const { companyMail, mailboxes, members, google } = data;
  const senders = gmailSenders(members, mailboxes);
  return (
    <>
      <KeepFresh />
      <SettingsHeading title="E-mail">Who mail leaves as: you, from your own Gmail, or the company.</SettingsHeading>
      {google.standInUrl && <StandInLabel address={google.standInUrl} />}
      <YourGmail
        mailbox={mailboxes.find(({ connection }) => connection.user_id === me.user.id) ?? null}
        isOffered={google.isConfigured}
        result={readConnectResult(await searchParams, senders)}
      />
      <ConfigList
        entries={configEntries(data.configs, companyMail.configs, senders)}
        fallbackAddress={companyMail.configured ? companyMail.from_email : null}
        senders={senders}
      />
      <Pager pagination={pagination} />
      {(google.isConfigured || mailboxes.length > 0) && <PeopleMailboxes mailboxes={mailboxes} />}
    </>
  );
}
