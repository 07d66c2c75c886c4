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
        {names.slice(0, 3).join(", ")}
        {names.length > 3 && ` and ${names.length - 3} more`}{" "}
        {names.length === 1 ? "is no address" : "are no addresses"} of{" "}
        {new Intl.ListFormat("en", { type: "disjunction" }).format(records)}.
      </span>
    </p>
  );
}
