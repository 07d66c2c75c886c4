import type { Metadata } from "next";
import { MemberList } from "@/components/settings/members/member-list";
import { PendingInvitations } from "@/components/settings/members/pending-invitations";
import { type PageSearchParams, pageQuery } from "@/components/settings/page-query";
import { Pager } from "@/components/settings/pager";
import { pageContext } from "@/lib/http/page-context";
import { listInvitations } from "@/lib/users/invitations/list-invitations";
import { listCompanyUsers } from "@/lib/users/list-company-users";

export const metadata: Metadata = { title: "Members" };

type MembersPageProps = { params: Promise<{ workspace: string }>; searchParams: PageSearchParams };

export default async function MembersPage({ params, searchParams }: MembersPageProps) {
  const { ctx } = await pageContext((await params).workspace);
  const [{ data: members, pagination }, { data: invitations }] = await Promise.all([
    listCompanyUsers(ctx, await pageQuery(searchParams)),
    listInvitations(ctx, { limit: 100 }),
  ]);
  const isWhole = !pagination?.next_cursor && !pagination?.prev_cursor;
  return (
    <>
      <MemberList
        members={members}
        ownerCount={isWhole ? members.filter(({ role }) => role === "owner").length : null}
      />
      <Pager pagination={pagination} />
      <PendingInvitations invitations={invitations} />
    </>
  );
}
