"use client";

import { type ReactNode, useState } from "react";
import { exactTime } from "@/lib/client/format/relative-time";
import type { ActivityEmail } from "@/lib/client/timeline/message-outcome";
import type { Activity } from "@/lib/contracts/activities";

type MessageHeadersProps = { activity: Activity; email: ActivityEmail };

/** From, to and when; who pressed Send and the Message-ID on request. */
export function MessageHeaders({ activity, email }: MessageHeadersProps) {
  const [hasMore, setMore] = useState(false);
  return (
    <div className="px-3 pt-2.5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
        <Header name="From">
          <Address name={email.from_name} email={email.from_email} />
        </Header>
        {(["to", "cc", "bcc"] as const).map((kind) => (
          <Recipients key={kind} name={names[kind]} recipients={email.recipients.filter((one) => one.kind === kind)} />
        ))}
        <Header name="Date">{exactTime(activity.occurred_at)}</Header>
        {hasMore && (
          <>
            {activity.created_by_name && <Header name="Sent by">{activity.created_by_name}</Header>}
            <Header name="Message-ID">
              <code className="font-mono text-xs">{email.message_id}</code>
            </Header>
          </>
        )}
      </dl>
      <button
        type="button"
        aria-expanded={hasMore}
        onClick={() => setMore(!hasMore)}
        className="min-h-6 text-ink-3 text-xs hover:text-ink hover:underline"
      >
        {hasMore ? "Less" : "More details"}
      </button>
    </div>
  );
}

const names = { to: "To", cc: "Cc", bcc: "Bcc" };

function Header({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="wrap-anywhere-safe">{children}</dd>
    </>
  );
}

function Recipients({ name, recipients }: { name: string; recipients: ActivityEmail["recipients"] }) {
  if (recipients.length === 0) return null;
  return (
    <Header name={name}>
      <ul className="flex flex-wrap gap-x-3">
        {recipients.map((recipient) => (
          <li key={recipient.email} className="min-w-0">
            <Address name={recipient.name} email={recipient.email} />
            {(recipient.status === "refused" || recipient.status === "bounced") && (
              <span className="ml-1.5 font-medium text-danger text-xs">{recipient.status}</span>
            )}
          </li>
        ))}
      </ul>
    </Header>
  );
}

function Address({ name, email }: { name: string | null; email: string }) {
  if (!name) return <span>{email}</span>;
  return (
    <span>
      {name} <span className="text-ink-3">{email}</span>
    </span>
  );
}
