"use client";

import { Inbox } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { PanelList } from "@/components/settings/panel";
import { SettingsSection } from "@/components/settings/settings-section";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Mailbox } from "./mailbox";
import { MailboxRow } from "./mailbox-row";

const shownAtFirst = 25;

/** Who has connected what, and who has to do something about it: those first. */
export function PeopleMailboxes({ mailboxes }: { mailboxes: Mailbox[] }) {
  const { can } = useWorkspace();
  const [isWhole, setWhole] = useState(false);
  const ordered = mailboxes.toSorted(byNeed);
  const shown = isWhole ? ordered : ordered.slice(0, shownAtFirst);
  return (
    <SettingsSection
      title="People’s mailboxes"
      description={`Who writes as themselves. Everybody mends their own${can("users:write") ? "; you can disconnect any." : "."}`}
    >
      {mailboxes.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <EmptyState icon={Inbox} title="Nobody has connected Gmail yet" className="py-8">
            Everybody connects their own here, under “Your Gmail”.
          </EmptyState>
        </div>
      ) : (
        <PanelList aria-label="People’s mailboxes">
          {shown.map((mailbox) => (
            <MailboxRow key={mailbox.connection.id} mailbox={mailbox} />
          ))}
        </PanelList>
      )}
      {shown.length < mailboxes.length && (
        <Button className="self-start" onClick={() => setWhole(true)}>
          Show all {mailboxes.length}
        </Button>
      )}
    </SettingsSection>
  );
}

function byNeed({ connection: one }: Mailbox, { connection: other }: Mailbox): number {
  return Number(one.status === "active") - Number(other.status === "active") || one.name.localeCompare(other.name);
}
