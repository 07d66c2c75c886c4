import type { ReactNode } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { Remedy } from "@/lib/client/compose/problem";
import { useComposerContext } from "./composer-context";

/** The way out of what is wrong with From, beside the words that say it. */
export function FromRemedy({ remedy }: { remedy: Remedy }) {
  const { me } = useWorkspace();
  const { gmail } = useComposerContext();
  switch (remedy.kind) {
    case "connectGmail":
      if (remedy.userId !== null && remedy.userId !== me.user.id) {
        return <>Whoever it belongs to can reconnect it in Settings → Email.</>;
      }
      return (
        <RemedyButton onPress={gmail.connect}>{remedy.isAgain ? "Reconnect Gmail" : "Connect Gmail"}</RemedyButton>
      );
    case "useAlias":
      return <Aliases emails={remedy.emails} />;
    case "beginAnew":
      return null;
  }
}

function Aliases({ emails }: { emails: readonly string[] }) {
  const { identities, change } = useComposerContext();
  const known = identities.all.filter(({ email, route, usable }) => {
    return usable && route.mode === "personal" && emails.some((each) => each.toLowerCase() === email.toLowerCase());
  });
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      {known.map(({ id, email }) => (
        <RemedyButton key={id} onPress={() => change({ identityId: id }, "from", "attachments")}>
          Send from {email}
        </RemedyButton>
      ))}
    </span>
  );
}

function RemedyButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onPress} className="min-h-6 font-medium underline underline-offset-2">
      {children}
    </button>
  );
}
