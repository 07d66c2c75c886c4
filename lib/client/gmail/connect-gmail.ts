import type { Api } from "@/lib/client/api-client";
import { returnsElsewhere } from "@/lib/client/consent-return";
import { connectGmailContract, type GmailMessage } from "@/lib/contracts/gmail-connections";
import { onGmailResult } from "./gmail-results";

type Options = {
  /** Called when no window may be opened, before this page is left for Google's. */
  beforeLeaving: () => Promise<void> | void;
  /** Stops waiting for the window. */
  signal: AbortSignal;
};

/**
 * Connects the signed-in user's Gmail in a window of its own, or, where browsers open none, on this page, to which Google
 * leads back. To be called within the click itself: later no window may be opened. Returns what became of it; null when
 * the page is being left or nobody waits any more. Throws ApiError, and OtherAddress.
 */
export async function connectGmail(api: Api, { beforeLeaving, signal }: Options): Promise<GmailMessage | null> {
  const popup = window.open("", "tern-gmail", windowFeatures());
  try {
    const { data } = await api.call(connectGmailContract, {
      body: { return_to: presentPath(), popup: popup !== null },
    });
    const elsewhere = returnsElsewhere(data.authorization_url, window.location.origin);
    if (elsewhere !== null) throw new OtherAddress(elsewhere);
    if (popup === null) {
      await beforeLeaving();
      window.location.assign(data.authorization_url);
      return null;
    }
    const result = firstResult(signal);
    popup.location.href = data.authorization_url;
    return await result;
  } catch (error) {
    popup?.close();
    throw error;
  }
}

/** Tern is open at another address than the one Google leads back to: there, nobody would be signed in. */
export class OtherAddress extends Error {
  override readonly name = "OtherAddress";

  constructor(address: string) {
    super(`Gmail is connected at ${address}: Google leads back to that address. Open Tern there first.`);
  }
}

function firstResult(signal: AbortSignal): Promise<GmailMessage | null> {
  return new Promise((resolve) => {
    const stop = onGmailResult((message) => {
      stop();
      resolve(message);
    });
    const giveUp = () => {
      stop();
      resolve(null);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** Without what an earlier attempt has added. */
function presentPath(): string {
  const url = new URL(window.location.href);
  for (const name of ["gmail", "gmail_user"]) url.searchParams.delete(name);
  return `${url.pathname}${url.search}`;
}

/** In the middle of the page. */
function windowFeatures(): string {
  const [width, height] = [520, 700];
  const left = Math.round(window.screenX + (window.outerWidth - width) / 2);
  const top = Math.round(window.screenY + (window.outerHeight - height) / 3);
  return `popup,width=${width},height=${height},left=${left},top=${top}`;
}
