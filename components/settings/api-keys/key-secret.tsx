"use client";

import { CopyField } from "@/components/settings/copy-field";
import { OneTimeSecret } from "@/components/settings/one-time-secret";
import type { CreatedKey } from "./created-key";

/** A new key, shown this once, with a call to try it. */
export function KeySecret({ created, onDone }: { created: CreatedKey; onDone: () => void }) {
  const trial = `curl -sS ${window.location.origin}/api/v1/me -H 'Authorization: Bearer ${created.key}'`;
  return (
    <OneTimeSecret
      title={`The key “${created.name}” is ready`}
      noun="Key"
      value={created.key}
      description="Copy it now: it is shown this once. Keep it like a password."
      onDone={onDone}
    >
      <CopyField label="Try it in a terminal" value={trial} />
    </OneTimeSecret>
  );
}
