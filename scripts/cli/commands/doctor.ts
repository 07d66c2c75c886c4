import type { Command } from "../command";
import { checkApp } from "../doctor/check-app";
import { checkDatabase } from "../doctor/check-database";
import { checkEnvironment } from "../doctor/check-environment";
import { checkGoogle } from "../doctor/check-google";
import { checkDataDir, checkDiskSpace, checkNode } from "../doctor/check-machine";
import { checkMail } from "../doctor/check-mail";
import { checkStorage } from "../doctor/check-storage";
import type { Finding } from "../doctor/finding";

export const doctor: Command = {
  name: "doctor",
  about: "check this installation and say what to mend",
  options: {},
  async run() {
    const checks = [
      checkNode,
      checkDiskSpace,
      checkDataDir,
      checkEnvironment,
      checkDatabase,
      checkStorage,
      checkMail,
      checkGoogle,
      checkApp,
    ];
    const findings: Finding[] = [];
    for (const check of checks) {
      const found = await check();
      findings.push(...found);
      for (const finding of found) process.stdout.write(`${lineOf(finding)}\n`);
    }
    const broken = findings.filter((finding) => finding.state === "broken").length;
    process.stdout.write(broken === 0 ? "\nNothing is broken.\n" : `\n${broken} to mend.\n`);
    return broken === 0 ? 0 : 1;
  },
};

const marks = { ok: "ok     ", note: "note   ", broken: "BROKEN " };

function lineOf({ state, subject, text, advice }: Finding): string {
  const line = `${marks[state]} ${subject.padEnd(12)} ${text}`;
  return advice ? `${line}\n${" ".repeat(21)}→ ${advice}` : line;
}
