import { useCallback, useEffect, useRef, useState } from "react";

export type OtherTab = {
  /** Another tab had this draft open before. */
  isOpenElsewhere: boolean;
  /** When another tab saved this draft last, in milliseconds since 1970. */
  savedElsewhereAt: number | null;
  /** Another tab has sent it. */
  wasSentElsewhere: boolean;
};

type Message = { type: "opened" | "present" | "saved" | "sent" | "closed"; key: string; at: number };

const alone: OtherTab = { isOpenElsewhere: false, savedElsewhereAt: null, wasSentElsewhere: false };

/** Lets tabs that have the same draft open know of each other. */
export function useDraftTabs(key: string): OtherTab & { tell: (type: Message["type"]) => void } {
  const [others, setOthers] = useState(alone);
  const channel = useRef<BroadcastChannel | null>(null);

  const tell = useCallback(
    (type: Message["type"]) => channel.current?.postMessage({ type, key, at: Date.now() } satisfies Message),
    [key],
  );

  useEffect(() => {
    if (typeof BroadcastChannel === "undefined") return undefined;
    const opened = new BroadcastChannel("tern-drafts");
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.key !== key) return;
      if (data.type === "opened") tell("present");
      setOthers((known) => afterMessage(known, data));
    };
    tell("opened");
    return () => {
      tell("closed");
      opened.close();
      channel.current = null;
    };
  }, [key, tell]);

  return { ...others, tell };
}

function afterMessage(known: OtherTab, { type, at }: Message): OtherTab {
  switch (type) {
    // The tab that comes later says so; the earlier one is not disturbed.
    case "opened":
      return known;
    case "present":
      return { ...known, isOpenElsewhere: true };
    case "saved":
      return { ...known, savedElsewhereAt: at };
    case "sent":
      return { ...known, wasSentElsewhere: true };
    case "closed":
      return { ...known, isOpenElsewhere: false };
  }
}
