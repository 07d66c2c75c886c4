/** Loaded before the product's server: records a CPU profile between two messages, so that only the load is in it. */
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { isMainThread } from "node:worker_threads";

const session = new Session();

if (isMainThread && process.send) process.on("message", (message) => void obey(message));

async function obey(message) {
  if (message?.type === "profile-start") {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: 250 });
    await session.post("Profiler.start");
    process.send({ type: "profile-started" });
  }
  if (message?.type === "profile-stop") {
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    writeFileSync(message.file, JSON.stringify(profile));
    process.send({ type: "profile-written" });
  }
}
