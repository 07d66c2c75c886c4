import { readInlineImage } from "@/lib/email/messages/read-inline-image";
import { answerMailRequest, mailImageResponse } from "@/lib/http/mail-frame";
import { pageContext } from "@/lib/http/page-context";

type Context = { params: Promise<{ workspace: string; id: string; contentId: string }> };

/** An image that travels inside the message. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerMailRequest(async () => {
    const { workspace, id, contentId } = await params;
    const { ctx } = await pageContext(workspace);
    const { data } = await readInlineImage(ctx, { id, contentId });
    return mailImageResponse(data);
  });
}
