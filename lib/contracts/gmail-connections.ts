import { z } from "zod";
import { defineContract } from "./define";
import { idParams, instant, pageFields, uuid } from "./primitives";
import { ifMatch } from "./record-fields";
import { returnPath } from "./return-path";

/** What became of an attempt to connect Gmail; the page that was come from learns it as `?gmail=…`. */
export const gmailResults = ["connected", "missing_scope", "denied", "taken", "expired", "failed"] as const;

export type GmailResult = (typeof gmailResults)[number];

/** A pop-up tells the result on this BroadcastChannel before it closes. */
export const gmailChannel = "tern-gmail";

/** `gmail_user`: the name of who has connected the account already, for `taken`. */
export type GmailMessage = { gmail: GmailResult; gmail_user?: string };

/** The cookie that an attempt to connect is kept in; the server may put a prefix before it. */
export const gmailCookie = "tern.gmail";

const alias = z.object({
  email: z.string(),
  displayName: z.string(),
  isPrimary: z.boolean(),
  isDefault: z.boolean(),
  /** Google's word; null for an address that needs no verification. */
  verificationStatus: z.string().nullable(),
  usable: z.boolean(),
  replyTo: z.string(),
  /** HTML. */
  signature: z.string(),
});

const connection = z.object({
  id: uuid,
  user_id: uuid,
  name: z.string(),
  gmail_address: z.string(),
  status: z.enum(["active", "needs_reconnect", "missing_scope"]),
  /** What Google was asked for and did not grant. */
  missing_scopes: z.array(z.string()),
  /** How it stands and who can mend it. */
  hint: z.string(),
  aliases_fetched_at: instant.nullable(),
  connected_at: instant,
  version: z.number().int(),
});

export type GmailConnection = z.infer<typeof connection>;

const shared = { tag: "Gmail" } as const;

export const listGmailConnectionsContract = defineContract({
  ...shared,
  id: "listGmailConnections",
  method: "GET",
  path: "/email/gmail/connections",
  scope: "email:read",
  summary: "The mailboxes that members have connected, newest first, and what is wrong with each",
  query: z.strictObject(pageFields),
  response: z.array(connection),
  paged: true,
});

export const connectGmailContract = defineContract({
  ...shared,
  id: "connectGmail",
  method: "POST",
  path: "/email/gmail/connect",
  // Whoever is signed in may connect a mailbox of their own; no key can.
  scope: null,
  summary: "Begin to connect your own Gmail: where Google asks for your consent; only for signed-in users",
  body: z.strictObject({
    /** Left out: the e-mail settings. */
    return_to: z
      .string({ error: "must be a string" })
      .max(1000, "must have at most 1000 characters")
      .regex(/^[!-~]+$/, "must be a path in ASCII; percent-encode the rest")
      .refine(
        (path) => path === "/" || returnPath(path) !== "/",
        "must be a path of this site, such as /w/acme/contacts",
      )
      .optional(),
    /** The consent page is opened in a window of its own, which closes itself. */
    popup: z.boolean({ error: "must be true or false" }).optional(),
  }),
  response: z.object({ authorization_url: z.string() }),
  examples: [{ summary: "Come back to a contact", value: { return_to: "/w/acme/contacts", popup: false } }],
});

export const refreshGmailConnectionContract = defineContract({
  ...shared,
  id: "refreshGmailConnection",
  method: "POST",
  path: "/email/gmail/connections/{id}/refresh",
  scope: "email:write",
  summary: "Ask Google which addresses the mailbox sends as now",
  params: idParams,
  response: connection.extend({ aliases: z.array(alias) }),
});

export const disconnectGmailContract = defineContract({
  ...shared,
  id: "disconnectGmail",
  method: "DELETE",
  path: "/email/gmail/connections/{id}",
  scope: "email:write",
  summary: "Disconnect a mailbox of your own, as an administrator anybody's; what was granted is revoked at Google",
  params: idParams,
  headers: ifMatch,
});
