import type { ExternalToast } from "sonner";

type Sonner = typeof import("sonner");

type Kind = "message" | "success" | "error" | "warning" | "info";

type Mount = { promise: Promise<void>; resolve: () => void };

const mount = newMount();
let isWanted = false;
let onFirst: (() => void) | null = null;

/** Says something in passing. Nothing of it is loaded before there is something to say. */
export function toast(message: string, options?: ExternalToast): void {
  void say("message", message, options);
}

toast.success = (message: string, options?: ExternalToast) => void say("success", message, options);
toast.error = (message: string, options?: ExternalToast) => void say("error", message, options);
toast.warning = (message: string, options?: ExternalToast) => void say("warning", message, options);
toast.info = (message: string, options?: ExternalToast) => void say("info", message, options);

/** Says that something has begun, and then how it ended. */
toast.promise = async <T>(work: Promise<T>, texts: Parameters<Sonner["toast"]["promise"]>[1]): Promise<void> => {
  // Somebody minds a failure also while the rest is loading.
  work.catch(() => undefined);
  const { toast: sonner } = await ready();
  sonner.promise(work, texts);
};

async function say(kind: Kind, message: string, options?: ExternalToast): Promise<void> {
  const { toast: sonner } = await ready();
  sonner[kind](message, options);
}

async function ready(): Promise<Sonner> {
  isWanted = true;
  onFirst?.();
  const [sonner] = await Promise.all([import("sonner"), mount.promise]);
  return sonner;
}

/** For the place where toasts appear: calls back as soon as there is one to show. Returns what ends that. */
export function onFirstToast(show: () => void): () => void {
  onFirst = show;
  if (isWanted) show();
  return () => {
    onFirst = null;
  };
}

/** For the same place: it is on the page, and hears what is said from now on. */
export const toasterIsThere = () => mount.resolve();

function newMount(): Mount {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
