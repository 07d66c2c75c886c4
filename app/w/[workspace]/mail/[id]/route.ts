import { readMessageForDisplay } from "@/lib/email/messages/read-message-for-display";
import { answerMailRequest, mailFrameResponse } from "@/lib/http/mail-frame";
import { pageContext } from "@/lib/http/page-context";

type Context = { params: Promise<{ workspace: string; id: string }> };

/** The message for its frame; `?images=1` lets it load remote images. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMailRequest(async () => {
    const { workspace, id } = await params;
    const { ctx } = await pageContext(workspace);
    const withRemoteImages = new URL(request.url).searchParams.get("images") === "1";
    const { data } = await readMessageForDisplay(ctx, { id, withRemoteImages });
    return mailFrameResponse(data.html, { withRemoteImages });
  });
}
