import { previewMessageFile } from "@/lib/email/messages/preview-message-file";
import { answerMailRequest, mailPreviewResponse } from "@/lib/http/mail-frame";
import { pageContext } from "@/lib/http/page-context";

type Context = { params: Promise<{ workspace: string; id: string; attachmentId: string }> };

/** The file to be looked at, if it is of a kind that cannot run anything. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerMailRequest(async () => {
    const { workspace, id, attachmentId } = await params;
    const { ctx } = await pageContext(workspace);
    const { data } = await previewMessageFile(ctx, { messageId: id, attachmentId });
    return mailPreviewResponse(data);
  });
}
