import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useComposerContext } from "./composer-context";
import { RecipientField } from "./recipient-field";
import { StrangerNote } from "./stranger-note";

/** To, and Cc and Bcc once they are wanted or hold somebody. */
export function Recipients() {
  const { fields, isLocked } = useComposerContext();
  const [asked, setAsked] = useState<"cc" | "bcc" | null>(null);
  const [shown, setShown] = useState({ cc: false, bcc: false });
  const has = (name: "cc" | "bcc") => shown[name] || fields[name].length > 0 || fields.typed[name] !== "";
  const show = (name: "cc" | "bcc") => {
    setAsked(name);
    setShown((present) => ({ ...present, [name]: true }));
  };
  return (
    <>
      <RecipientField name="to" label="To">
        {!has("cc") && <ShowButton label="Cc" isLocked={isLocked} onShow={() => show("cc")} />}
        {!has("bcc") && <ShowButton label="Bcc" isLocked={isLocked} onShow={() => show("bcc")} />}
      </RecipientField>
      {has("cc") && <RecipientField name="cc" label="Cc" autoFocus={asked === "cc"} />}
      {has("bcc") && <RecipientField name="bcc" label="Bcc" autoFocus={asked === "bcc"} />}
      <StrangerNote />
    </>
  );
}

function ShowButton({ label, isLocked, onShow }: { label: string; isLocked: boolean; onShow: () => void }) {
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={`Add ${label}`}
      disabled={isLocked}
      onClick={onShow}
      className="mt-0.5"
    >
      {label}
    </Button>
  );
}
