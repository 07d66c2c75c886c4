"use client";

import { useTheme } from "next-themes";
import { useEffect, useRef, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { ErrorState } from "@/components/ui/error-state";
import { cn } from "@/lib/client/class-names";
import { routes } from "@/lib/client/routes";
import { MessageSkeleton } from "./message-skeleton";
import { type ShownMail, watchMail } from "./watch-mail";

type MailFrameProps = {
  logId: string;
  title: string;
  withImages: boolean;
  onBlockedImages: (count: number) => void;
  onEscape: () => void;
};

/** The message in a document of its own, in which nothing runs. The frame is as high as its content. */
export function MailFrame({ logId, title, withImages, onBlockedImages, onEscape }: MailFrameProps) {
  const { slug } = useWorkspace();
  const { resolvedTheme } = useTheme();
  const frame = useRef<HTMLIFrameElement>(null);
  const mail = useRef<ShownMail | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [height, setHeight] = useState<number | "loading" | "failed">("loading");
  useEffect(() => () => mail.current?.stop(), []);
  useEffect(() => mail.current?.setTheme(resolvedTheme), [resolvedTheme]);
  const onLoad = () => {
    mail.current?.stop();
    // Images on request come with a new document, in which one reads on where one was.
    const isUnfolded = mail.current?.isUnfolded() ?? false;
    mail.current = watchMail(frame.current?.contentDocument ?? null, { isUnfolded, onHeight: setHeight, onEscape });
    if (mail.current === null) return setHeight("failed");
    mail.current.setTheme(resolvedTheme);
    onBlockedImages(mail.current.blockedImages);
  };
  if (height === "failed") {
    const retry = () => {
      setHeight("loading");
      setAttempt(attempt + 1);
    };
    const message = "The server did not hand it out. Your session may have ended, or the connection broke.";
    return <ErrorState title="The message could not be shown" message={message} onRetry={retry} className="py-6" />;
  }
  const isLoading = height === "loading";
  return (
    <>
      {isLoading && <MessageSkeleton />}
      <iframe
        // Made anew: another address for the same frame would be a step of the page's history.
        key={`${attempt} ${withImages}`}
        ref={frame}
        title={title}
        src={routes.mailFrame(slug, logId, withImages)}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        onLoad={onLoad}
        style={{ height: isLoading ? 0 : height }}
        className={cn("block w-full rounded-md", isLoading && "invisible")}
      />
    </>
  );
}
