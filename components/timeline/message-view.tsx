"use client";

import { useState } from "react";
import type { ActivityEmail } from "@/lib/client/timeline/message-outcome";
import type { Activity } from "@/lib/contracts/activities";
import { withoutBidiControls } from "@/lib/contracts/without-bidi-controls";
import { MailFrame } from "./mail-frame";
import { MessageHeaders } from "./message-headers";
import { RemoteImagesBar } from "./remote-images-bar";

type MessageViewProps = { activity: Activity; email: ActivityEmail; onClose: () => void };

/** The whole message: headers, images on request, and its body in a frame of its own. */
export function MessageView({ activity, email, onClose }: MessageViewProps) {
  const [withImages, setWithImages] = useState(false);
  const [blockedImages, setBlockedImages] = useState(0);
  return (
    <div>
      <MessageHeaders activity={activity} email={email} />
      {blockedImages > 0 && !withImages && <RemoteImagesBar count={blockedImages} onShow={() => setWithImages(true)} />}
      <div className="p-3">
        <MailFrame
          logId={email.log_id}
          title={`Message: ${withoutBidiControls(activity.subject)}`}
          withImages={withImages}
          onBlockedImages={setBlockedImages}
          onEscape={onClose}
        />
      </div>
    </div>
  );
}
