import type { DemoMailbox } from "../demo-mailboxes";
import type { Mailboxes } from "../mailboxes";
import type { Grant } from "../oauth/grants";

/** One call of Gmail's API by somebody who may make it. */
export type GmailCall = {
  request: Request;
  url: URL;
  /** What follows the user in the address: "messages/send". */
  path: string;
  /** Came to `/upload/…`. */
  isUpload: boolean;
  mailbox: DemoMailbox;
  grant: Grant;
  mailboxes: Mailboxes;
};

/** Of all answers of the emulator that are passed on. */
export async function passOn({ request, url, path, mailbox, mailboxes }: GmailCall): Promise<Response> {
  const text = await request.text();
  const address = `/gmail/v1/users/me/${path}${url.search}`;
  const body = text === "" ? {} : { body: JSON.parse(text) as unknown };
  return await mailboxes.call(mailbox.email, { method: request.method, path: address, ...body });
}
