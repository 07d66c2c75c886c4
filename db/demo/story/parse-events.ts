import { type PersonKey, people } from "../data/people";
import { type PipelineKey, pipelines } from "../data/pipelines";

/** What became of a mail. */
const mailFates = ["sent", "delivered", "bounced", "unknown", "partly-refused"] as const;

export type MailFate = (typeof mailFates)[number];

type Common = { daysAgo: number; subject: string /** Null: the story's owner. */; by: PersonKey | null };

export type ContactEvent = Common & { kind: "call" | "meeting" | "note"; text: string; minutes: number | null };
export type MailEvent = Common & {
  kind: "email";
  lines: string[];
  /** Null: the story's contact. */
  to: string | null;
  cc: string[];
  bcc: string[];
  fate: MailFate;
};
/** `subject` is the stage. A pipeline the deal does not stand in yet is entered. */
type StageEvent = Common & {
  kind: "stage" /** Null: the deal's first pipeline. */;
  pipeline: PipelineKey | null;
};

export type StoryEvent = ContactEvent | MailEvent | StageEvent;

const heading = /^@([1-9]\d*) (call|meeting|note|email|stage)((?: [^\s|]+)*) \| (.+)$/;
const settingNames = ["by", "to", "cc", "bcc", "state", "pipeline", "minutes"];

/**
 * Reads a story's events. Each begins with `@<days ago> <kind> <settings> | <subject or stage>`; the lines under it are
 * its text, a paragraph each. Settings: `25min`, `by=`, `to=`, `cc=`, `bcc=` (keys, comma-separated), `state=`, `pipeline=`.
 * Throws an Error that names what cannot be read.
 */
export function parseEvents(text: string): StoryEvent[] {
  const blocks = text.split(/^(?=@)/m).map((block) => block.trim());
  return blocks.filter((block) => block !== "").map(parseEvent);
}

function parseEvent(block: string): StoryEvent {
  const [first = "", ...lines] = block.split("\n").map((line) => line.trim());
  const [, days = "", kind = "", settingsText = "", subject = ""] = heading.exec(first) ?? fail(first);
  const settings = parseSettings(settingsText, first);
  const by = settings.get("by") ?? null;
  const common = { daysAgo: Number(days), subject, by: by === null ? null : keyOf(people, by, first) };
  switch (kind) {
    case "call":
    case "meeting":
    case "note":
      return {
        ...common,
        kind,
        text: lines.join("\n"),
        minutes: settings.has("minutes") ? Number(settings.get("minutes")) : null,
      };
    case "email":
      return {
        ...common,
        kind,
        lines,
        to: settings.get("to") ?? null,
        cc: listOf(settings.get("cc")),
        bcc: listOf(settings.get("bcc")),
        fate: mailFates.find((fate) => fate === (settings.get("state") ?? "sent")) ?? fail(first),
      };
    default: {
      const pipeline = settings.get("pipeline");
      return { ...common, kind: "stage", pipeline: pipeline === undefined ? null : keyOf(pipelines, pipeline, first) };
    }
  }
}

function parseSettings(text: string, line: string): Map<string, string> {
  const words = text.split(" ").filter((word) => word !== "");
  const entries = words.map((word): [string, string] => {
    if (/^\d+min$/.test(word)) return ["minutes", word.slice(0, -"min".length)];
    const [name = "", value = ""] = word.split("=");
    return settingNames.includes(name) && value !== "" ? [name, value] : fail(line);
  });
  return new Map(entries);
}

function listOf(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(",");
}

function keyOf<Key extends string>(table: Record<Key, unknown>, value: string, line: string): Key {
  return Object.hasOwn(table, value) ? (value as Key) : fail(line);
}

function fail(line: string): never {
  throw new Error(`This line of a story cannot be read: ${line}`);
}
