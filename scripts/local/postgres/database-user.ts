import { execFileSync } from "node:child_process";
import { UserError } from "../user-error";

export type DatabaseUser = { uid: number; gid: number };

/** PostgreSQL refuses to run as root. An existing `postgres` will do; otherwise a user of our own is made. */
const knownUsers = ["tern-postgres", "postgres"];
const [ownUser] = knownUsers;

/** Whom the server has to run as; undefined when this process's own user will do. */
export function databaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findUser() ?? createUser();
}

function findUser(): DatabaseUser | undefined {
  for (const name of knownUsers) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid && gid) return { uid, gid };
  }
  return undefined;
}

function createUser(): DatabaseUser {
  // shadow-utils first, then what Debian's and busybox' adduser understand.
  const attempts: [string, string[]][] = [
    [
      "useradd",
      [
        "--system",
        "--user-group",
        "--no-create-home",
        "--home-dir",
        "/nonexistent",
        "--shell",
        "/usr/sbin/nologin",
        `${ownUser}`,
      ],
    ],
    ["adduser", ["-S", "-D", "-H", `${ownUser}`]],
  ];
  for (const [command, args] of attempts) {
    if (run(command, args) !== undefined) break;
  }
  const user = findUser();
  if (user) return user;
  throw new UserError(
    "PostgreSQL does not run as root, and no other user could be made for it.",
    "Run this as an ordinary user, make a user named postgres, or set DATABASE_URL.",
  );
}

function idOf(flag: string, name: string): number | undefined {
  const text = run("id", [flag, name]);
  return text === undefined ? undefined : Number(text);
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
