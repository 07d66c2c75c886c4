import { expect, it } from "vitest";
import { type ActivityEmail, messageOutcome } from "./message-outcome";

function email(status: ActivityEmail["status"], recipients: string[] = ["accepted"]): ActivityEmail {
  return {
    log_id: "1",
    message_id: "<1@a.test>",
    thread_id: null,
    direction: "outbound",
    status,
    from_email: "a@a.test",
    from_name: null,
    preview: "",
    recipients: recipients.map((state, index) => ({ kind: "to", email: `${index}@b.test`, name: null, status: state })),
    attachments: [],
  };
}

it("only what needs somebody to act gives advice", () => {
  const advised = (["sent", "delivered", "sending", "received"] as const).filter(
    (s) => messageOutcome(email(s)).advice,
  );
  expect(advised).toEqual([]);
  for (const status of ["unknown", "bounced", "spam_complaint", "failed"] as const) {
    expect(messageOutcome(email(status)).advice).toMatch(/\.$/);
  }
});

it("a message that some got and some did not is neither sent nor failed", () => {
  expect(messageOutcome(email("sent", ["accepted", "refused"]))).toEqual({
    kind: "doubtful",
    label: "1 of 2 refused",
    advice:
      "The mail server refused 1@b.test; the other recipient got the message. Check the address, then write there again.",
  });
  expect(messageOutcome(email("delivered", ["bounced", "refused", "refused", "refused", "delivered"])).advice).toMatch(
    /^The mail server refused 0@b\.test, 1@b\.test and 2 others;/,
  );
});

it("an unknown fate stays unknown though a recipient was refused", () => {
  expect(messageOutcome(email("unknown", ["refused", "unknown"])).label).toBe("May have arrived");
});

it("a received message is received", () => {
  expect(messageOutcome({ ...email("received"), direction: "inbound" }).label).toBe("Received");
});
