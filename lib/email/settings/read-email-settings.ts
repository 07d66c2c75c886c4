import { and, asc, eq, isNull } from "drizzle-orm";
import { emailConfigs } from "@/db/schema";
import type { CompanyUser } from "@/lib/contracts/company";
import type { DataOf, Reply } from "@/lib/contracts/define";
import type { emailCapabilitiesContract } from "@/lib/contracts/email-capabilities";
import type { EmailConfig } from "@/lib/contracts/email-configs";
import type { GmailConnection } from "@/lib/contracts/gmail-connections";
import type { PageInput } from "@/lib/contracts/primitives";
import type { Ctx } from "@/lib/core/context";
import { getCapabilities } from "@/lib/email/capabilities/get-capabilities";
import { listConfigs } from "@/lib/email/configs/list-configs";
import { listGmailConnections } from "@/lib/email/gmail/list-gmail-connections";
import { htmlToText } from "@/lib/email/html/to-text";
import { listCompanyUsers } from "@/lib/users/list-company-users";
import { type GoogleSetup, googleSetup } from "./google-setup";

type Capabilities = DataOf<typeof emailCapabilitiesContract>;
type SendAsAddress = Capabilities["personal_gmail_users"][number]["send_as_aliases"][number];

export type EmailSettings = {
  /** A page of the company's configurations. */
  configs: EmailConfig[];
  companyMail: Capabilities["company_mail"];
  /** Every connected mailbox, with its addresses (signatures as plain text) and the configurations that use it. */
  mailboxes: { connection: GmailConnection; addresses: SendAsAddress[]; dependents: string[] }[];
  /** The first hundred members. */
  members: CompanyUser[];
  google: GoogleSetup;
};

/** Everything that the e-mail settings show, as it stands now. */
export async function readEmailSettings(ctx: Ctx, page: PageInput): Promise<Reply<EmailSettings>> {
  const [configs, { data: capabilities }, connections, { data: members }, uses] = await Promise.all([
    listConfigs(ctx, page),
    getCapabilities(ctx),
    allConnections(ctx),
    listCompanyUsers(ctx, { limit: 100 }),
    configsThroughGmail(ctx),
  ]);
  const addresses = new Map(capabilities.personal_gmail_users.map((user) => [user.user_id, user.send_as_aliases]));
  const mailboxes = connections.map((connection) => ({
    connection,
    addresses: (addresses.get(connection.user_id) ?? []).map(withPlainSignature),
    dependents: uses.filter(({ userId }) => userId === connection.user_id).map(({ name }) => name),
  }));
  return {
    data: {
      configs: configs.data,
      companyMail: capabilities.company_mail,
      mailboxes,
      members,
      google: googleSetup(),
    },
    ...(configs.pagination && { pagination: configs.pagination }),
  };
}

async function allConnections(ctx: Ctx): Promise<GmailConnection[]> {
  const found: GmailConnection[] = [];
  let after: string | null | undefined;
  do {
    const { data, pagination } = await listGmailConnections(ctx, { limit: 100, ...(after && { after }) });
    found.push(...data);
    after = pagination?.next_cursor;
  } while (after);
  return found;
}

function configsThroughGmail({ db, workspaceId }: Ctx): Promise<{ name: string; userId: string | null }[]> {
  return db
    .select({ name: emailConfigs.configName, userId: emailConfigs.gmailSenderUserId })
    .from(emailConfigs)
    .where(
      and(
        eq(emailConfigs.workspaceId, workspaceId),
        eq(emailConfigs.emailProvider, "gmail"),
        isNull(emailConfigs.deletedAt),
      ),
    )
    .orderBy(asc(emailConfigs.configName), asc(emailConfigs.id));
}

function withPlainSignature(address: SendAsAddress): SendAsAddress {
  return { ...address, signature: htmlToText(address.signature) };
}
