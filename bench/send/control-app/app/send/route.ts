import { connect, type Socket } from "node:net";
import { createTransport } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport";
import { z } from "zod";

const attachment = z.object({ filename: z.string(), mime_type: z.string(), content: z.string() });
const mailboxes = z.union([z.email(), z.array(z.email())]);

/** The fields of the product's call, at the least that can be called validation. */
const body = z.object({
  to_email: z.email(),
  to_name: z.string().max(200).optional(),
  subject: z.string().min(1).max(500),
  html_body: z.string().min(1),
  text_body: z.string().optional(),
  mode: z.enum(["company", "personal"]).default("company"),
  sender_user_id: z.uuid().optional(),
  from_email: z.email().optional(),
  contact_id: z.uuid().optional(),
  deal_id: z.uuid().optional(),
  customer_id: z.uuid().optional(),
  cc: mailboxes.optional(),
  bcc: mailboxes.optional(),
  reply_to: z.email().optional(),
  email_config_id: z.uuid().optional(),
  attachments: z.array(attachment).optional(),
});

const host = "127.0.0.1";
const port = Number(process.env.CONTROL_SMTP_PORT);
const transport = makeTransport(process.env.CONTROL_TRANSPORT);

export async function POST(request: Request): Promise<Response> {
  const parsed = body.safeParse(await request.json());
  if (!parsed.success) return Response.json({ error: z.flattenError(parsed.error) }, { status: 400 });
  const { to_email, to_name, subject, html_body, text_body, cc, bcc, reply_to } = parsed.data;
  const info = await transport.sendMail({
    from: "Bench <bench@tern.test>",
    to: to_name ? { name: to_name, address: to_email } : to_email,
    cc,
    bcc,
    replyTo: reply_to,
    subject,
    html: html_body,
    text: text_body,
  });
  return Response.json({ message_id: info.messageId });
}

function makeTransport(kind: string | undefined) {
  switch (kind) {
    case "default":
      return createTransport({ host, port });
    case "nodelay":
      return createTransport({ host, port, getSocket: withSocket((socket) => socket.setNoDelay(true)) });
    case "nagle":
      return createTransport({ host, port, getSocket: withSocket(keepNagle) });
    case "pool":
      return createTransport({ host, port, pool: true });
    case "pool-nodelay":
      return createTransport({
        host,
        port,
        pool: true,
        maxConnections: 20,
        getSocket: withSocket((socket) => socket.setNoDelay(true)),
      });
    case "pool-nagle":
      return createTransport({ host, port, pool: true, maxConnections: 20, getSocket: withSocket(keepNagle) });
    default:
      throw new Error(`CONTROL_TRANSPORT is ${kind}`);
  }
}

type GetSocket = NonNullable<SMTPTransport.Options["getSocket"]>;

/** nodemailer takes a connected socket; `prepare` sets its options. */
function withSocket(prepare: (socket: Socket) => unknown): GetSocket {
  return (_options, callback) => {
    const socket = connect({ host, port });
    prepare(socket);
    socket.once("error", callback);
    socket.once("connect", () => {
      socket.removeListener("error", callback);
      callback(null, { connection: socket });
    });
  };
}

/** What nodemailer's own sockets were like before it began to set TCP_NODELAY by itself. */
function keepNagle(socket: Socket): void {
  socket.setNoDelay = () => socket;
}
