import { once } from "node:events";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { ehloReply } from "@/lib/email/providers/smtp/testing/ehlo-reply";
import type {
  Fault,
  FaultySmtpServer,
  FaultySmtpServerOptions,
  ReceivedMessage,
  Stage,
} from "@/lib/email/providers/smtp/testing/faults";
import { PeerGoneError, SocketReader } from "@/lib/email/providers/smtp/testing/socket-reader";
import { testCertificate } from "@/lib/email/providers/smtp/testing/test-certificate";

type SessionInput = Pick<FaultySmtpServer, "messages" | "commands"> & {
  socket: Socket;
  connection: number;
  options: FaultySmtpServerOptions;
};

/** Holds the dialogue of one connection with faulty-smtp-server.ts until either side is done. Never throws. */
export async function serveFaultySession(input: SessionInput): Promise<void> {
  input.socket.on("error", () => {});
  try {
    await new FaultySession(input).run();
  } catch (error) {
    if (!(error instanceof PeerGoneError)) input.socket.destroy(error as Error);
  }
  input.socket.end();
}

class FaultySession {
  readonly #input: SessionInput;
  #stream: Socket;
  #reader: SocketReader;
  #command = "";
  #from: string | null = null;
  #to: string[] = [];

  constructor(input: SessionInput) {
    this.#input = input;
    this.#stream = input.socket;
    this.#reader = new SocketReader(input.socket);
  }

  get #encrypted(): boolean {
    return this.#stream instanceof TLSSocket;
  }

  async run(): Promise<void> {
    if (this.#input.options.tls === "implicit") await this.#encrypt();
    await this.#answer("connect", "220 faulty.test ESMTP");
    for (;;) {
      this.#command = await this.#reader.line();
      const { connection, commands } = this.#input;
      commands.push({ connection, line: this.#command, encrypted: this.#encrypted });
      await this.#handle(this.#command.slice(0, 4).toUpperCase());
      if (this.#command.toUpperCase() === "QUIT") return;
    }
  }

  async #handle(verb: string): Promise<void> {
    switch (verb) {
      case "EHLO":
      case "HELO":
        return void (await this.#answer("ehlo", ehloReply(verb, this.#input.options, this.#encrypted)));
      case "STAR":
        return this.#startTls();
      case "AUTH":
        return this.#authenticate();
      case "MAIL":
        return this.#takeSender();
      case "RCPT":
        return this.#takeRecipient();
      case "DATA":
        return this.#takeData();
      case "RSET":
        this.#reset();
        return this.#write("250 reset");
      case "QUIT":
        return void (await this.#answer("quit", "221 bye"));
      default:
        return this.#write("502 unknown command");
    }
  }

  async #startTls(): Promise<void> {
    if (this.#input.options.tls !== "starttls") return this.#write("502 no encryption here");
    if (await this.#answer("starttls", "220 go ahead")) await this.#encrypt();
  }

  async #takeSender(): Promise<void> {
    this.#reset();
    if (await this.#answer("mail", "250 sender ok")) this.#from = addressIn(this.#command);
  }

  async #takeRecipient(): Promise<void> {
    if (this.#from === null) return this.#write("503 no sender yet");
    if (await this.#answer("rcpt", "250 recipient ok")) this.#to.push(addressIn(this.#command));
  }

  async #takeData(): Promise<void> {
    if (this.#to.length === 0) return this.#write("554 no valid recipients");
    if (await this.#answer("data", "354 go ahead")) await this.#receive();
  }

  #reset(): void {
    this.#from = null;
    this.#to = [];
  }

  async #authenticate(): Promise<void> {
    const { credentials } = this.#input.options;
    const expected = Buffer.from(`\0${credentials?.user}\0${credentials?.password}`).toString("base64");
    const right = credentials !== undefined && this.#command === `AUTH PLAIN ${expected}`;
    await this.#answer("auth", right ? "235 welcome" : "535 5.7.8 wrong user or password");
  }

  async #receive(): Promise<void> {
    const fault = this.#faultAt("body");
    if (fault !== undefined) {
      if (!this.#reader.hasBuffered) await this.#reader.more();
      await this.#misbehave(fault);
    }
    const message = { from: this.#from ?? "", to: this.#to, data: await this.#reader.message() };
    if (fault !== undefined) return void this.#input.messages.push(message); // answered already: the client went on
    await this.#decide(message);
    this.#reset();
  }

  async #decide(message: ReceivedMessage): Promise<void> {
    const verdict = (await this.#input.options.onMessage?.(message)) ?? "accept";
    const fault = verdict === "accept" ? this.#faultAt("dot") : verdict;
    if (fault === undefined || !/^[45]/.test(fault)) this.#input.messages.push(message);
    if (fault !== undefined) return this.#misbehave(fault);
    this.#write("250 2.0.0 taken");
    const late = this.#faultAt("accepted");
    if (late !== undefined) await this.#misbehave(late);
  }

  /** Gives the good reply, or does the fault; true when the client was told yes. */
  async #answer(stage: Stage, reply: string): Promise<boolean> {
    const fault = this.#faultAt(stage);
    if (fault === undefined) this.#write(reply);
    else await this.#misbehave(fault);
    return /^[23]/.test(fault ?? reply);
  }

  #faultAt(stage: Stage): Fault | undefined {
    return this.#input.options.fault?.({ stage, connection: this.#input.connection, command: this.#command });
  }

  async #misbehave(fault: Fault): Promise<void> {
    switch (fault) {
      case "drop":
        this.#stream.end();
        this.#reader.discard();
        return this.#silence();
      case "reset":
        this.#input.socket.resetAndDestroy();
        return this.#silence();
      case "hang":
        return this.#silence();
      case "garbage":
        return this.#write("?!%& not SMTP");
      default:
        this.#write(fault);
        if (!fault.startsWith("421")) return;
        this.#stream.end(); // RFC 5321 §4.2.1: 421 says the channel closes
        return this.#silence();
    }
  }

  async #silence(): Promise<never> {
    if (!this.#input.socket.closed) await once(this.#input.socket, "close");
    throw new PeerGoneError();
  }

  async #encrypt(): Promise<void> {
    const fault = this.#faultAt("handshake");
    if (fault !== undefined) {
      if (!this.#reader.hasBuffered) await this.#reader.more(); // a client drops what comes before its own hello
      await this.#misbehave(fault);
      return this.#silence();
    }
    this.#reader.detach();
    const secured = new TLSSocket(this.#input.socket, { isServer: true, ...testCertificate });
    secured.on("error", () => {});
    this.#stream = secured;
    this.#reader = new SocketReader(secured);
  }

  #write(reply: string): void {
    this.#stream.write(`${reply}\r\n`);
  }
}

function addressIn(command: string): string {
  return /<(.*?)>/.exec(command)?.[1] ?? "";
}
