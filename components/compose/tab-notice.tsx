import { Button } from "@/components/ui/button";
import { useComposerContext } from "./composer-context";
import { Notice } from "./notice";
import { timeOf } from "./time-of";

/** Two tabs with the same draft: said once, with the way to the other tab's words. */
export function TabNotice() {
  const { draft } = useComposerContext();
  const { isOpenElsewhere, savedElsewhereAt, wasSentElsewhere, showOtherVersion } = draft;
  if (wasSentElsewhere) {
    return <Notice tone="warn">This mail was sent from another tab. What you send here is another mail.</Notice>;
  }
  if (savedElsewhereAt !== null) {
    const action = (
      <Button size="sm" onClick={showOtherVersion}>
        Show the other version
      </Button>
    );
    return (
      <Notice tone="info" actions={action}>
        Another tab changed this draft at {timeOf(savedElsewhereAt)}. Both versions are kept.
      </Notice>
    );
  }
  return isOpenElsewhere && <Notice tone="info">This draft is open in another tab too.</Notice>;
}
