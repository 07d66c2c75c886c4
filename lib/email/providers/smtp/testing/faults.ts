/** Where in a session a fault can be put: before the reply to the command of that name, unless noted. */
export type Stage =
  /** Instead of the greeting. */
  | "connect"
  | "ehlo"
  | "starttls"
  /** Instead of the TLS handshake. */
  | "handshake"
  | "auth"
  | "mail"
  | "rcpt"
  | "data"
  /** In the middle of the message, when its first bytes have come. */
  | "body"
  /** The message has come whole, its final dot included, and was not answered. */
  | "dot"
  /** Right behind the 250 for the message. */
  | "accepted"
  | "quit";

/** drop = FIN, reset = RST, hang = never another word; or an SMTP reply, written instead of the good one. */
export type Fault = "drop" | "reset" | "hang" | "garbage" | `${number}${string}`;

export type Moment = {
  stage: Stage;
  /** 1 for the first connection the server got. */
  connection: number;
  /** The command line, "" where there is none. */
  command: string;
};

export type ReceivedMessage = {
  from: string;
  to: string[];
  /** As the client meant it: without dot-stuffing. */
  data: Buffer;
};

export type FaultySmtpServerOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Asked at every stage; undefined = behave. */
  fault?: (moment: Moment) => Fault | undefined;
  /** Asked when a message has come whole, before it is answered and before it is in `messages`. */
  onMessage?: (message: ReceivedMessage) => "accept" | Fault | Promise<"accept" | Fault>;
  /** EHLO keywords; PIPELINING and 8BITMIME unless given. */
  extensions?: readonly string[];
  /** Offers AUTH PLAIN, also in clear, and takes only these. */
  credentials?: { user: string; password: string };
  /** With the certificate of test-certificate.ts. */
  tls?: "implicit" | "starttls";
};

export type FaultySmtpServer = {
  readonly port: number;
  /** Messages that came whole and were not refused by a 4yz or 5yz. Also those that were never answered: a real
   * server might deliver them. */
  readonly messages: ReceivedMessage[];
  /** Every command line of every session. */
  readonly commands: { connection: number; line: string; encrypted: boolean }[];
  /** Connections so far. */
  readonly connections: number;
  /** Ends all sessions by RST and stops listening, so that the port can be used again. */
  close(): Promise<void>;
};
