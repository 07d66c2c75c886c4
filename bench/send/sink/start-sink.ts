import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { listening } from "../processes/messages";
import { startNode } from "../processes/start-node";

export type SinkKind = "postfix" | "node";
export type Sink = { name: string; port: number; pid: number; stop(): Promise<void> };

const ready = listening.extend({ pid: z.number() });

/** The relay that takes everything: Postfix's smtp-sink where there is one, else `smtp-server`. */
export async function startSink(wanted: SinkKind | undefined, logDir: string): Promise<Sink> {
  const program = findSmtpSink();
  if (wanted === "postfix" && !program)
    throw new Error("There is no smtp-sink on this machine; it comes with Postfix.");
  const kind = wanted ?? (program ? "postfix" : "node");
  const script = fileURLToPath(new URL(`./${kind}/main.ts`, import.meta.url));
  const sink = startNode({ name: "sink", script, logDir, args: program ? [program] : [] });
  const { port, pid } = await sink.next(ready);
  return { name: kind === "postfix" ? "smtp-sink of Postfix" : "smtp-server (npm)", port, pid, stop: sink.stop };
}

/** Postfix puts it beside the administrator's programs, which are not in everybody's PATH. */
function findSmtpSink(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
    "/usr/libexec/postfix",
  ];
  return folders.map((folder) => join(folder, "smtp-sink")).find((file) => existsSync(file));
}
