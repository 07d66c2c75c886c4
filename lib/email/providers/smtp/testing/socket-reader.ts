import type { Duplex } from "node:stream";

const LINE_END = "\r\n";
const MESSAGE_END = "\r\n.\r\n";

/** The peer is gone; whoever reads for it is done. */
export class PeerGoneError extends Error {}

/** Reads a socket by lines and by SMTP messages, and takes nothing from it in between (so that a peer can be stalled). */
export class SocketReader {
  readonly #socket: Duplex;
  #buffered: Buffer = Buffer.alloc(0);
  #gone = false;
  #wake = () => {};

  constructor(socket: Duplex) {
    this.#socket = socket;
    socket.pause();
    socket.on("data", this.#onData);
    socket.on("end", this.#onGone);
    socket.on("close", this.#onGone);
  }

  /** Lets go of the socket, for STARTTLS. What was read ahead in clear is dropped (RFC 3207 §4.2). */
  detach(): void {
    this.#socket.off("data", this.#onData);
  }

  /** @throws PeerGoneError */
  async line(): Promise<string> {
    let end = this.#buffered.indexOf(LINE_END);
    while (end < 0) {
      await this.more();
      end = this.#buffered.indexOf(LINE_END);
    }
    const line = this.#buffered.subarray(0, end).toString("latin1");
    this.#buffered = this.#buffered.subarray(end + LINE_END.length);
    return line;
  }

  /** A message up to the lone dot, with the doubled dots taken off (RFC 5321 §4.5.2). @throws PeerGoneError */
  async message(): Promise<Buffer> {
    const parts: Buffer[] = [Buffer.from(LINE_END)]; // so that a dot on the very first line is found as well
    let tail: Buffer = Buffer.from(LINE_END);
    for (;;) {
      const window = Buffer.concat([tail, this.#buffered]);
      parts.push(this.#buffered);
      this.#buffered = Buffer.alloc(0);
      if (window.includes(MESSAGE_END)) break;
      tail = window.subarray(-MESSAGE_END.length);
      await this.more();
    }
    const whole = Buffer.concat(parts);
    const end = whole.indexOf(MESSAGE_END);
    this.#buffered = whole.subarray(end + MESSAGE_END.length);
    const lines = whole
      .subarray(0, end + LINE_END.length)
      .toString("latin1")
      .replaceAll("\r\n.", LINE_END);
    return Buffer.from(lines.slice(LINE_END.length), "latin1");
  }

  /** Takes whatever still comes and forgets it. */
  discard(): void {
    this.detach();
    this.#socket.resume();
  }

  /** Waits until something more is buffered. @throws PeerGoneError */
  async more(): Promise<void> {
    const before = this.#buffered.length;
    while (this.#buffered.length === before) {
      if (this.#gone) throw new PeerGoneError();
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#socket.resume();
      await woken;
    }
  }

  /** Whether something is there already. */
  get hasBuffered(): boolean {
    return this.#buffered.length > 0;
  }

  #onData = (chunk: Buffer): void => {
    this.#buffered = Buffer.concat([this.#buffered, chunk]);
    this.#socket.pause();
    this.#wake();
  };

  #onGone = (): void => {
    this.#gone = true;
    this.#wake();
  };
}
