import { makeSessionToken } from "@/lib/auth/session-token";
import { connectGmail } from "@/lib/email/gmail/connect-gmail";
import { finishConnecting } from "@/lib/email/gmail/finish-connecting";
import type { StandInGoogle } from "@/lib/email/providers/gmail/testing/start-google";
import { gmailCallback } from "@/lib/http/gmail-callback";
import type { TestMember } from "./add-member";

type Begun = { url: string; cookie: string };
type Decision = { email?: string; untick?: string[]; deny?: boolean };

/** Where the attempts of these tests are begun. */
const returnTo = "/w/acme/contacts?sort=name#top";

const callback = gmailCallback(finishConnecting);

/** Presses "Connect Gmail". */
export async function begin(member: TestMember, popup = false): Promise<Begun> {
  const { data, cookie } = await connectGmail(member.ctx, { return_to: returnTo, popup });
  return { url: data.authorization_url, cookie: `${cookie?.name}=${cookie?.value}` };
}

/** Decides on Google's page. Returns where Google sends the browser to. */
export function decide(google: StandInGoogle, { url }: Begun, decision: Decision = {}): Promise<string> {
  return google.approve(url, { email: "mia@gmail.test", ...decision });
}

/** Follows Google's redirect in a browser that has these cookies; null: signed out. */
export async function comeBack(member: TestMember | null, cookie: string, location: string, epoch = 0) {
  const session = member && `tern.session=${await makeSessionToken({ userId: member.userId, epoch })}`;
  // biome-ignore lint/style/noRestrictedGlobals: this plays the browser.
  return callback(new Request(location, { headers: { cookie: [session, cookie].filter(Boolean).join("; ") } }));
}

/** The whole way. Returns what the page that was come from is told. */
export async function connect(google: StandInGoogle, member: TestMember, decision: Decision = {}) {
  const begun = await begin(member);
  return resultOf(await comeBack(member, begun.cookie, await decide(google, begun, decision)));
}

/** `?gmail=` of the redirect; null when there is none. */
export function resultOf(response: { headers: Headers }): string | null {
  return new URL(response.headers.get("location") ?? "/", "http://x").searchParams.get("gmail");
}
