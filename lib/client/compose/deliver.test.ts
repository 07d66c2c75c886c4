import { describe, expect, test } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import type { EmailLog } from "@/lib/contracts/email-logs";
import { deliver, followLog, type SendPorts } from "./deliver";
import type { Outgoing } from "./send-body";
import type { Outcome } from "./send-outcome";

const outgoing: Outgoing = {
  kind: "send",
  body: { to_email: "a@x.test", subject: "s", html_body: "<p>h</p>" },
  files: [],
};
const offline = () => Promise.reject(new ApiError({ code: "OFFLINE", message: "" }));
const logs = (status: EmailLog["status"], filed = true) => [{ id: "l", status, filed, activity_id: null } as EmailLog];

/** Answers come in order; the last one stays. */
function portsWith(answers: (() => Promise<EmailLog[]>)[]): SendPorts & { asked: number } {
  const next = () => (answers.length > 1 ? answers.shift() : answers[0]) ?? (() => Promise.resolve([]));
  const ports = {
    asked: 0,
    post: () => offline(),
    findLogs: () => {
      ports.asked += 1;
      return next()();
    },
    getLog: async () => (await ports.findLogs())[0] as EmailLog,
    wait: () => Promise.resolve(),
  };
  return ports;
}

async function follow(ports: SendPorts): Promise<Outcome["kind"][]> {
  const kinds: Outcome["kind"][] = [];
  await followLog(ports, { key: "k" }, ({ kind }) => kinds.push(kind), new AbortController().signal);
  return kinds;
}

describe("after a lost answer", () => {
  test("the message is looked for twice before it is called not sent", async () => {
    const ports = portsWith([() => Promise.resolve([])]);
    expect(await follow(ports)).toEqual(["notSent"]);
    expect(ports.asked).toBe(2);
  });

  test("one that shows up late is found", async () => {
    expect(await follow(portsWith([() => Promise.resolve([]), () => Promise.resolve(logs("sent"))]))).toEqual(["sent"]);
  });

  test("being offline in between says nothing about the message", async () => {
    const nothing = () => Promise.resolve([]);
    const kinds = await follow(portsWith([nothing, offline, nothing, () => Promise.resolve(logs("sent"))]));
    expect(kinds).toEqual(["blocked", "sent"]);
  });

  test("one under way, unknown or not filed is followed to its end", async () => {
    const kinds = await follow(
      portsWith([
        () => Promise.resolve(logs("sending", false)),
        () => Promise.resolve(logs("unknown")),
        () => Promise.resolve(logs("sent", false)),
        () => Promise.resolve(logs("sent")),
      ]),
    );
    expect(kinds).toEqual(["inProgress", "unknown", "logFailed", "sent"]);
  });

  test("a session that has ended is not asked for again and again", async () => {
    const ports = portsWith([() => Promise.reject(new ApiError({ code: "UNAUTHORIZED", message: "", status: 401 }))]);
    expect(await follow(ports)).toEqual(["blocked"]);
    expect(ports.asked).toBe(1);
  });

  test("nobody is asked any more once the dialog is gone", async () => {
    const ports = portsWith([() => Promise.resolve(logs("unknown"))]);
    const controller = new AbortController();
    await followLog(ports, { logId: "l" }, () => controller.abort(), controller.signal);
    expect(ports.asked).toBe(1);
  });
});

test("the POST goes out once, whatever comes of it", async () => {
  let posts = 0;
  const post = () => {
    posts += 1;
    return offline();
  };
  const ports = { ...portsWith([]), post };
  expect(await deliver(ports, outgoing, "k", {})).toEqual({ kind: "lost", cause: "lost" });
  expect(posts).toBe(1);
});
