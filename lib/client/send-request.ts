import { ApiError } from "./api-error";

export type Transfer = {
  signal?: AbortSignal;
  /** Bytes of the body that have left, and how many there are. */
  onProgress?: (sentBytes: number, totalBytes: number) => void;
};

/** Text is JSON; a form carries files and says itself where its parts end. */
type Outgoing = { method: string; url: string; headers: Record<string, string>; body: string | FormData | null };

type Answer = { status: number; text: string; headers: Headers };

/** One HTTP request to our own origin. Only XMLHttpRequest can tell how far an upload has come. */
export function sendRequest(outgoing: Outgoing, transfer: Transfer): Promise<Answer> {
  return transfer.onProgress ? withProgress(outgoing, transfer) : withFetch(outgoing, transfer);
}

const json = { "Content-Type": "application/json" };

async function withFetch({ method, url, headers, body }: Outgoing, { signal }: Transfer): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(typeof body === "string" && json) },
      ...(body !== null && { body }),
      ...(signal && { signal }),
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch {
    throw signal?.aborted ? canceled() : offline();
  }
}

function withProgress({ method, url, headers, body }: Outgoing, transfer: Transfer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    const all = { ...headers, ...(typeof body === "string" && json) };
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => transfer.onProgress?.(event.loaded, event.total);
    request.onload = () => resolve({ status: request.status, text: request.responseText, headers: headersOf(request) });
    request.onerror = () => reject(offline());
    request.onabort = () => reject(canceled());
    transfer.signal?.addEventListener("abort", () => request.abort(), { once: true });
    if (transfer.signal?.aborted) reject(canceled());
    else request.send(body);
  });
}

function headersOf(request: XMLHttpRequest): Headers {
  const lines = request.getAllResponseHeaders().trim().split(/\r?\n/);
  return new Headers(
    lines
      .filter((line) => line.includes(": "))
      .map((line): [string, string] => {
        const colon = line.indexOf(": ");
        return [line.slice(0, colon), line.slice(colon + 2)];
      }),
  );
}

const offline = () =>
  new ApiError({
    code: "OFFLINE",
    message: "No answer came from the server.",
    fix: "Check the connection and try again.",
  });

const canceled = () => new ApiError({ code: "CANCELED", message: "The request was cancelled." });
