import type { DemoAccess } from "./product/start-product";

const paragraph =
  '<p>Thank you for the talk this morning. As agreed, the proposal covers the <b>three sites</b>, delivery in March, and a <a href="https://example.com/terms">fixed price</a>. Tell us by Friday whether it suits you.</p>';

export const benchSubject = "Your proposal for the three sites";

/** The request that every contender gets: a mail of about 1.5 kB, filed on a contact and a deal. */
export function requestBody({ toEmail, sample }: DemoAccess): string {
  return JSON.stringify({
    to_email: toEmail,
    to_name: "Ada Client",
    subject: benchSubject,
    html_body: `<div><p>Hello Ada,</p>${paragraph.repeat(6)}<p>Best regards<br>Bench</p></div>`,
    contact_id: sample.contact_id,
    deal_id: sample.deal_id,
  });
}
