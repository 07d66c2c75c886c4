import { useEffect, useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { cn } from "@/lib/client/class-names";
import { Attachments } from "./attachments";
import { useComposerContext } from "./composer-context";
import { ProblemNote } from "./field-row";
import { FromField } from "./from-field";
import { LinkRow } from "./link-row";
import { Recipients } from "./recipients";
import { SendBar } from "./send-bar";
import { SendNotice } from "./send-notice";
import { SubjectField } from "./subject-field";
import { TabNotice } from "./tab-notice";

const MessageEditor = onDemand(async () => (await import("./message-editor")).MessageEditor);
const EditorToolbar = onDemand(async () => (await import("./editor-toolbar")).EditorToolbar);
// The fields come first, but nothing else is waited for.
MessageEditor.preload();
EditorToolbar.preload();

type ComposeFormProps = { isLinkOpen: boolean; onLinkOpenChange: (open: boolean) => void };

/** The fields in their order: From, To, Cc and Bcc, Subject, body, attachments, links, toolbar, Send. */
export function ComposeForm({ isLinkOpen, onLinkOpenChange }: ComposeFormProps) {
  const { fields, editor, isLocked, problems } = useComposerContext();
  const [first] = useState(() => (fields.to.length === 0 ? "to" : fields.subject === "" ? "subject" : "body"));
  useEffect(() => {
    if (first !== "body") document.getElementById(`compose-${first}`)?.focus();
  }, [first]);
  return (
    <>
      <div className={cn("flex min-h-0 flex-1 flex-col overflow-y-auto", isLocked && "bg-canvas")}>
        <FromField />
        <Recipients />
        <SubjectField />
        <div className="min-h-32 flex-1">
          <MessageEditor
            autoFocus={first === "body"}
            waiting={<div className="px-4 py-3 text-ink-3 text-base">Write your message</div>}
          />
        </div>
        {problems.body && <ProblemNote problem={problems.body} id="compose-body-note" className="px-4" />}
      </div>
      <Attachments />
      <LinkRow />
      <TabNotice />
      <SendNotice />
      <div className="border-t px-3 py-2">
        <div className="mb-1 min-h-7">
          {editor && <EditorToolbar editor={editor} isLinkOpen={isLinkOpen} onLinkOpenChange={onLinkOpenChange} />}
        </div>
        <SendBar />
      </div>
    </>
  );
}
