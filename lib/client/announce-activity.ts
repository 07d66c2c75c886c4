/** The records whose timelines have something new. */
export type ActivityIds = { contact?: string | null; deal?: string | null; customer?: string | null };

type ActivityMessage = { type: "activity-changed"; ids: ActivityIds };

const CHANNEL = "tern";

/** Tells every timeline, in this tab and in others, that something was filed on these records. */
export function announceActivity(ids: ActivityIds): void {
  const message: ActivityMessage = { type: "activity-changed", ids };
  window.dispatchEvent(new CustomEvent(CHANNEL, { detail: message }));
  // A channel does not hear itself, which is why this tab is told by an event.
  const channel = openChannel();
  channel?.postMessage(message);
  channel?.close();
}

/** Calls `listener` for each announcement of this tab and of others. Returns the way to stop. */
export function onActivityChanged(listener: (ids: ActivityIds) => void): () => void {
  const hear = (data: unknown) => {
    if (isActivityMessage(data)) listener(data.ids);
  };
  const onEvent = (event: Event) => hear((event as CustomEvent<unknown>).detail);
  window.addEventListener(CHANNEL, onEvent);
  const channel = openChannel();
  if (channel) channel.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
  return () => {
    window.removeEventListener(CHANNEL, onEvent);
    channel?.close();
  };
}

function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
}

function isActivityMessage(data: unknown): data is ActivityMessage {
  return typeof data === "object" && data !== null && (data as { type?: unknown }).type === "activity-changed";
}
