import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { firstFreePort, isPortFree } from "@/scripts/local/ports";

/** Postfix's smtp-sink, kept by a process that takes it along when the benchmark ends, however that ends. */
const [program = "smtp-sink"] = process.argv.slice(2);
const candidates = Array.from({ length: 500 }, (_, index) => 20_025 + index);
const port = await firstFreePort(candidates, (candidate) => isPortFree(candidate, "127.0.0.1"));
if (port === undefined) throw new Error("No port is free for smtp-sink.");

// As root it insists on another user to run as.
const asNobody = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
const sink = spawn(program, [...asNobody, `127.0.0.1:${port}`, "1024"], { stdio: "inherit" });
const end = () => sink.kill("SIGTERM");
process.on("disconnect", end);
process.on("SIGTERM", end);
sink.once("exit", (code) => process.exit(code ?? 0));
sink.once("spawn", async () => {
  while (await isPortFree(port, "127.0.0.1")) await sleep(20);
  process.send?.({ type: "listening", port, pid: sink.pid });
});
