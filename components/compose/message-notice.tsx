import { Button } from "@/components/ui/button";
import type { Problem } from "@/lib/client/compose/problem";
import { useComposerContext } from "./composer-context";
import { Notice } from "./notice";

/** What is wrong with the message as a whole, and the way on where there is one. */
export function MessageNotice({ problem }: { problem: Problem }) {
  const { change } = useComposerContext();
  const actions = problem.remedy?.kind === "beginAnew" && (
    <Button size="sm" onClick={() => change({ reply: null }, "message")}>
      Make it a new message
    </Button>
  );
  return (
    <Notice tone="error" actions={actions}>
      {problem.text}
    </Notice>
  );
}
