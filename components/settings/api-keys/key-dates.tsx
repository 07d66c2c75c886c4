"use client";

import { RelativeTime } from "@/components/ui/relative-time";
import type { ApiKey } from "@/lib/contracts/api-keys";
import type { KeyState } from "./key-state";

/** Whose a key is and its moments: made, used, ending. */
export function KeyDates({ apiKey, state }: { apiKey: ApiKey; state: KeyState }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-ink-3 text-xs">
      <li className="wrap-anywhere-safe">{apiKey.owner.name}</li>
      <li>
        Created <RelativeTime at={apiKey.created_at} />
      </li>
      <li>{apiKey.last_used_at ? <Moment label="Last used" at={apiKey.last_used_at} /> : "Never used"}</li>
      <li>
        <Ending apiKey={apiKey} state={state} />
      </li>
    </ul>
  );
}

function Ending({
  apiKey: { revoked_at: revokedAt, expires_at: expiresAt },
  state,
}: {
  apiKey: ApiKey;
  state: KeyState;
}) {
  if (revokedAt) return <Moment label="Revoked" at={revokedAt} />;
  if (!expiresAt) return "Does not expire";
  return <Moment label={state === "expired" ? "Expired" : "Expires"} at={expiresAt} />;
}

function Moment({ label, at }: { label: string; at: string }) {
  return (
    <>
      {label} <RelativeTime at={at} />
    </>
  );
}
