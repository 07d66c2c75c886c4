import { Readable } from "node:stream";

const CHUNK_BYTES = 64 * 1024;

export interface TransmissionWatcher {
  /** Asked once, before the first byte; false ends the stream with an error instead. */
  mayBegin(): boolean;
  /** Told once, when the end was given out. */
  onHandedOver(): void;
}

/**
 * A message as a stream that knows how far it got. The line that ends an SMTP message (RFC 5321 §4.5.2) can only be
 * written after this stream has ended, hence: not `handedOver` = certainly not sent; `handedOver` = perhaps sent.
 */
export class WatchedMessage extends Readable {
  /** The first bytes were given out. */
  begun = false;
  /** The end was given out: from here on the final dot may be on its way. */
  handedOver = false;
  readonly #mime: Buffer;
  readonly #watcher: TransmissionWatcher;
  #offset = 0;

  constructor(mime: Buffer, watcher: TransmissionWatcher) {
    super({ highWaterMark: CHUNK_BYTES });
    this.#mime = mime;
    this.#watcher = watcher;
  }

  override _read(): void {
    if (!this.begun && !this.#watcher.mayBegin()) {
      this.destroy(new Error("The mail server did not ask for the message"));
      return;
    }
    this.begun = true;
    if (this.#offset < this.#mime.length) {
      const chunk = this.#mime.subarray(this.#offset, this.#offset + CHUNK_BYTES);
      this.#offset += chunk.length;
      this.push(chunk);
      return;
    }
    this.handedOver = true;
    this.#watcher.onHandedOver();
    this.push(null);
  }
}
