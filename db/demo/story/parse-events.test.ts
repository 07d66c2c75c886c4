import { expect, test } from "vitest";
import { parseEvents } from "./parse-events";

test("an event is a heading and the lines under it", () => {
  const events = parseEvents(`
@30 call 25min by=jun | A first call
She wants two things.
@29 email cc=rui,yasmin state=delivered | Two things
Dear Inês,
- one
- another
@28 stage pipeline=renewals | Terms sent
`);
  expect(events).toEqual([
    { kind: "call", daysAgo: 30, subject: "A first call", text: "She wants two things.", minutes: 25, by: "jun" },
    {
      kind: "email",
      daysAgo: 29,
      subject: "Two things",
      lines: ["Dear Inês,", "- one", "- another"],
      to: null,
      cc: ["rui", "yasmin"],
      bcc: [],
      fate: "delivered",
      by: null,
    },
    { kind: "stage", daysAgo: 28, subject: "Terms sent", pipeline: "renewals", by: null },
  ]);
});

test.each([
  "@0 call | Today is not over yet",
  "@3 telegram | Stop",
  "@3 email state=lost | Where is it",
  "@3 call by=nobody | Who",
  "@3 call loudly | How",
  "@3 stage pipeline=oil | Won",
  "@3 call",
])("a slip ends in an error that shows the line: %s", (line) => {
  expect(() => parseEvents(line)).toThrow(line);
});
