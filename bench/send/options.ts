import { parseArgs } from "node:util";
import { type ControlId, controls } from "./control/start-control";
import type { SinkKind } from "./sink/start-sink";

export type Options = {
  rounds: number;
  seconds: number;
  inFlight: number;
  sink: SinkKind | undefined;
  controls: ControlId[];
  isBuilt: boolean;
  minutes: number;
};

export const usage = `npm run bench:send -- [options]

  --rounds N      undisturbed turns of each contender (7)
  --seconds N     of each turn at full load; half as long again at one in flight (3)
  --in-flight N   requests at a time (32)
  --sink KIND     postfix (its smtp-sink) or node (smtp-server); the former where there is one
  --controls A,B  of ${Object.keys(controls).join(", ")} (all)
  --minutes N     wait so long in all for turns in which others leave the machine alone (15)
  --built         take the builds that are there, if they are`;

export function readOptions(args: string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      rounds: text,
      seconds: text,
      "in-flight": text,
      sink: text,
      controls: text,
      minutes: text,
      built: { type: "boolean" },
    },
  });
  return {
    rounds: Number(values.rounds ?? 7),
    seconds: Number(values.seconds ?? 3),
    inFlight: Number(values["in-flight"] ?? 32),
    sink: readSink(values.sink),
    controls: (values.controls?.split(",") ?? Object.keys(controls)).filter(isControl),
    minutes: Number(values.minutes ?? 15),
    isBuilt: values.built ?? false,
  };
}

function readSink(value: string | undefined): SinkKind | undefined {
  if (value === undefined || value === "postfix" || value === "node") return value;
  throw new Error(`--sink is postfix or node, not ${value}.`);
}

function isControl(name: string): name is ControlId {
  return name in controls;
}
