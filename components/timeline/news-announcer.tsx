import type { Activity } from "@/lib/contracts/activities";
import { typeWords } from "./type-words";

/** Tells screen readers what came in on top while they were elsewhere. */
export function NewsAnnouncer({ newest, since }: { newest: Activity | undefined; since: string }) {
  const isNew = newest !== undefined && newest.occurred_at > since;
  return (
    <p aria-live="polite" className="sr-only">
      {isNew &&
        `New: ${typeWords[newest.activity_type].one} ${newest.subject || (newest.description ?? "").slice(0, 100)}`}
    </p>
  );
}
