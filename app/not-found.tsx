import { MessagePage } from "@/components/app/message-page";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

export default function NotFound() {
  return (
    <MessagePage
      title="This page is not there"
      action={
        <Button asChild variant="primary">
          <Link href="/">Go to your workspace</Link>
        </Button>
      }
    >
      The address may be mistyped, what it showed may have been deleted, or you are not a member of its workspace.
    </MessagePage>
  );
}
