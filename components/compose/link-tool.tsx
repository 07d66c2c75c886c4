import type { Editor } from "@tiptap/core";
import { Link as LinkIcon } from "lucide-react";
import { Toolbar } from "radix-ui";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { safeLink } from "@/lib/client/mail-html/safe-link";
import { printedKeys } from "@/lib/client/shortcuts";
import { returnToText } from "./return-to-text";

type LinkToolProps = { editor: Editor; isPressed: boolean; isOpen: boolean; onOpenChange: (open: boolean) => void };

/** ⌘K: gives the selection a link, changes the one at the cursor, or takes it away. */
export function LinkTool({ editor, isPressed, isOpen, onOpenChange }: LinkToolProps) {
  return (
    <Popover
      open={isOpen}
      onOpenChange={onOpenChange}
      onCloseAutoFocus={returnToText(editor)}
      label="Link"
      side="top"
      trigger={
        <Toolbar.Button asChild>
          <IconButton label="Link" shortcut={printedKeys("mod+k")} size="icon-sm" aria-pressed={isPressed}>
            <LinkIcon aria-hidden />
          </IconButton>
        </Toolbar.Button>
      }
    >
      <LinkForm editor={editor} onDone={() => onOpenChange(false)} />
    </Popover>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const present = String(editor.getAttributes("link").href ?? "");
  const [typed, setTyped] = useState(present);
  const [problem, setProblem] = useState<string>();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The form stands, for React, within the dialog whose keys send.
    event.stopPropagation();
    const href = safeLink(typed);
    if (href === null) return setProblem("Write an address such as example.com/offer or name@example.com.");
    setLink(editor, href, typed.trim());
    onDone();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-2">
      <Field label="Link to" error={problem}>
        {(control) => (
          <Input
            {...control}
            value={typed}
            placeholder="example.com/offer"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        {present !== "" && (
          <Button
            size="sm"
            onClick={() => {
              editor.chain().extendMarkRange("link").unsetLink().run();
              onDone();
            }}
          >
            Remove link
          </Button>
        )}
        <Button type="submit" size="sm" variant="primary">
          {present === "" ? "Add link" : "Change link"}
        </Button>
      </div>
    </form>
  );
}

/** With nothing selected the address itself is written. */
function setLink(editor: Editor, href: string, text: string): void {
  if (editor.state.selection.empty && !editor.isActive("link")) {
    editor.commands.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] });
  } else editor.chain().extendMarkRange("link").setLink({ href }).run();
}
