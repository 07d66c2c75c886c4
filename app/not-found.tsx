import Link from "next/link";
import { MessagePage } from "@/components/app/message-page";
import { Button } from "@/components/ui/button";

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
