import { ChevronRight, CircleCheck, CircleSlash } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { addressProblem } from "./address-problem";
import type { SendAsAddress } from "./mailbox";

type AddressRowProps = {
  address: SendAsAddress;
  /** The mailbox's own address. */
  isMain: boolean;
  isMailboxWorking: boolean;
};

/** One address: whether mail may leave as it, and what Gmail puts under it. */
export function AddressRow({ address, isMain, isMailboxWorking }: AddressRowProps) {
  const { email, displayName, isDefault, usable, signature } = address;
  const problem = addressProblem(address, { isMailboxWorking });
  return (
    <li className="flex items-start gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="wrap-anywhere-safe text-sm">{email}</span>
          {isDefault && <Badge tone="accent">Default</Badge>}
          {isMain && <Badge tone="outline">Main address</Badge>}
        </div>
        {displayName && (
          <p className="wrap-anywhere-safe text-ink-2 text-xs" dir="auto">
            {displayName}
          </p>
        )}
        {problem && <p className="mt-0.5 text-warn text-xs">{problem}</p>}
        {signature && <Signature text={signature} />}
      </div>
      <Usability usable={usable} />
    </li>
  );
}

function Usability({ usable }: { usable: boolean }) {
  const Icon = usable ? CircleCheck : CircleSlash;
  return (
    <span className={`flex h-5 shrink-0 items-center gap-1 text-xs ${usable ? "text-ok" : "text-warn"}`}>
      <Icon aria-hidden className="size-3.5" />
      {usable ? "Usable" : "Not usable"}
    </span>
  );
}

function Signature({ text }: { text: string }) {
  return (
    <details className="group mt-0.5 text-xs">
      <summary className="flex min-h-6 w-fit cursor-pointer list-none items-center gap-1 text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="-ml-0.5 size-3.5 transition-transform group-open:rotate-90" />
        Signature
      </summary>
      <p
        className="wrap-anywhere-safe mt-1 mb-1 ml-1 max-h-48 overflow-y-auto whitespace-pre-line border-l-2 pl-3 text-ink-2"
        dir="auto"
      >
        {text}
      </p>
    </details>
  );
}
