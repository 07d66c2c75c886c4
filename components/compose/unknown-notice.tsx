import { useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useComposerContext } from "./composer-context";
import { Notice } from "./notice";
import { timelineAddress } from "./timeline-address";

/** Nobody can tell whether it went; a person who can find out says so. There is no invitation to press again. */
export function UnknownNotice() {
  const { slug } = useWorkspace();
  const { request, fields, settle } = useComposerContext();
  const [isSettling, setSettling] = useState(false);
  const answer = (outcome: "sent" | "failed") => {
    setSettling(true);
    void settle(outcome).finally(() => setSettling(false));
  };
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button size="sm" disabled={isSettling} onClick={() => answer("sent")}>
            It arrived
          </Button>
          <Button size="sm" disabled={isSettling} onClick={() => answer("failed")}>
            It did not
          </Button>
        </>
      }
    >
      It may have gone: the mail server did not confirm it. It stands{" "}
      <Link href={timelineAddress(slug, request, fields.links, null)} className="underline underline-offset-2">
        on the timeline
      </Link>
      . Ask the recipient, or look into the company’s mailbox, before you write again.
    </Notice>
  );
}
