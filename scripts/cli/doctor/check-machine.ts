import { statfsSync, statSync } from "node:fs";
import { ensureDataDir } from "../../local/data-dir";
import { loadEnvironment } from "../../local/environment";
import { dataDirOf, envFile } from "../../local/paths";
import { UserError } from "../../local/user-error";
import { type Finding, messageOf } from "./finding";

const mebibyte = 1024 * 1024;

/** The version itself was checked before this code could be loaded. */
export async function checkNode(): Promise<Finding[]> {
  return [{ state: "ok", subject: "Node", text: `${process.versions.node} on ${process.platform} ${process.arch}` }];
}

export async function checkDiskSpace(): Promise<Finding[]> {
  const dataDir = dataDirOf(process.env);
  try {
    ensureDataDir(dataDir);
    const { bavail, bsize } = statfsSync(dataDir);
    const free = Math.floor((bavail * bsize) / mebibyte);
    const finding = { subject: "disk", text: `${free} MiB free for ${dataDir}` };
    if (free < 200)
      return [
        { ...finding, state: "broken", advice: "Free some space: below 200 MiB the database may stop taking writes." },
      ];
    return [{ ...finding, state: free < 1024 ? "note" : "ok" }];
  } catch {
    // The next check says what is wrong with the folder.
    return [];
  }
}

export async function checkDataDir(): Promise<Finding[]> {
  const subject = "data folder";
  const dataDir = dataDirOf(process.env);
  try {
    ensureDataDir(dataDir);
  } catch (error) {
    const advice = error instanceof UserError && error.advice ? { advice: error.advice } : {};
    return [{ state: "broken", subject, text: messageOf(error), ...advice }];
  }
  await loadEnvironment();
  const mode = statSync(envFile, { throwIfNoEntry: false })?.mode ?? 0o600;
  if ((mode & 0o077) === 0) return [{ state: "ok", subject, text: `${dataDir} is ours, .env is closed to others` }];
  return [
    { state: "broken", subject, text: `others on this machine can read ${envFile}`, advice: `chmod 600 ${envFile}` },
  ];
}
