"use client";

import { RefreshCw } from "lucide-react";
import { useId } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { useWrite } from "@/components/settings/use-write";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { refreshGmailConnectionContract } from "@/lib/contracts/gmail-connections";
import { AddressRow } from "./address-row";
import { canSend, type Mailbox } from "./mailbox";
import { mayReadSettings } from "./permissions";

/** The addresses one may send as, as Google told them last. */
export function AddressList({ mailbox }: { mailbox: Mailbox }) {
  const { connection, addresses } = mailbox;
  const { refresh, isBusy } = useRefresh(connection.id);
  const id = useId();
  const isRefreshable = connection.status !== "needs_reconnect" && mayReadSettings(connection.missing_scopes);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 border-t pt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h4 id={id} className="font-medium text-sm">
          Addresses you may send as
        </h4>
        <div className="flex items-center gap-3">
          <LastRead at={connection.aliases_fetched_at} />
          {isRefreshable && (
            <Button size="sm" busy={isBusy} onClick={() => void refresh()}>
              {!isBusy && <RefreshCw aria-hidden />}
              Refresh
            </Button>
          )}
        </div>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {addresses.map((address) => (
          <AddressRow
            key={address.email}
            address={address}
            isMain={address.email === connection.gmail_address}
            isMailboxWorking={canSend(mailbox)}
          />
        ))}
      </ul>
      <p className="text-ink-3 text-xs">
        Others are added in Gmail: Settings, Accounts, “Send mail as”. Tern asks Google for them once a day.
      </p>
    </section>
  );
}

function LastRead({ at }: { at: string | null }) {
  return (
    <span className="text-ink-3 text-xs">
      {at === null ? (
        "Not read yet"
      ) : (
        <>
          Read <RelativeTime at={at} />
        </>
      )}
    </span>
  );
}

function useRefresh(id: string) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const refresh = async () => {
    const written = await write(() => api.call(refreshGmailConnectionContract, { params: { id } }));
    if (written?.ok) toast.success("The addresses are up to date");
    else if (written) toast.error(explainWrite(written.error));
  };
  return { refresh, isBusy };
}
