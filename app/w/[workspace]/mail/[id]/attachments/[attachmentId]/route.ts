import { downloadMessageFile } from "@/lib/email/messages/download-message-file";
import { answerMailRequest, mailFileResponse } from "@/lib/http/mail-frame";
import { pageContext } from "@/lib/http/page-context";

type Context = { params: Promise<{ workspace: string; id: string; attachmentId: string }> };

/** The same bytes as the API's download, for a plain link, which can carry a cookie but no header. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerMailRequest(async () => {
    const { workspace, id, attachmentId } = await params;
    const { ctx } = await pageContext(workspace);
    const { data } = await downloadMessageFile(ctx, { messageId: id, attachmentId });
    return mailFileResponse(data);
  });
}
