import { expect, test } from "vitest";
import { toForm } from "./to-form";

test("a form says what the JSON would: every given field once, and each file under its name, byte for byte", async () => {
  const bytes = new Uint8Array([0, 13, 10, 255]);
  const file = new File([bytes], 'a "b".pdf', { type: "application/pdf" });
  const form = toForm({ subject: "Über", cc: undefined, bcc: null, count: 2 }, "attachments", [file, file]);
  expect([...form.keys()]).toEqual(["subject", "count", "attachments", "attachments"]);
  const sent = await new Response(form).formData();
  expect([sent.get("subject"), sent.get("count")]).toEqual(["Über", "2"]);
  const [first] = sent.getAll("attachments");
  if (!(first instanceof File)) throw new Error("the file came as text");
  expect([first.name, first.type]).toEqual(['a "b".pdf', "application/pdf"]);
  expect(new Uint8Array(await first.arrayBuffer())).toEqual(bytes);
});
