import { Info } from "lucide-react";
import { findStrangers } from "@/lib/client/compose/recipient";
import { useComposerContext } from "./composer-context";
import { useLinkedAddresses } from "./use-linked-addresses";

/** A quiet word when somebody gets the mail whom no linked record knows: perhaps a slip, perhaps not. */
export function StrangerNote() {
  const { fields, request } = useComposerContext();
  const known = useLinkedAddresses(fields.links);
  const near = [...(request.to ?? []), ...(request.people ?? [])].map(({ email }) => email);
  const strangers = known ? findStrangers([...fields.to, ...fields.cc], [...known, ...near]) : [];
  if (strangers.length === 0) return null;
  const names = strangers.map(({ email }) => email);
  const records = Object.values(fields.links).flatMap((link) => (link ? [link.name] : []));
  return (
    <p className="flex items-start gap-1.5 border-b bg-warn-soft px-4 py-1.5 text-warn text-xs">
      <Info aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span className="wrap-anywhere-safe">
        {names.length === 1 ? "Not an address" : "Not addresses"} of{" "}
        {new Intl.ListFormat("en-GB", { type: "disjunction" }).format(records)}: {names.slice(0, 2).join(", ")}
        {names.length > 2 && ` and ${names.length - 2} more`}
      </span>
    </p>
  );
}
