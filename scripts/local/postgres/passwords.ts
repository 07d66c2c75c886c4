import { randomBytes } from "node:crypto";
import { z } from "zod";
import { readFileIfThere, writePrivateFile } from "../files";

const passwords = z.object({ superuser: z.string().min(16), app: z.string().min(16) });

export type PostgresPasswords = z.infer<typeof passwords>;

export function readPasswords(file: string): PostgresPasswords | undefined {
  const text = readFileIfThere(file);
  return text === undefined ? undefined : passwords.parse(JSON.parse(text));
}

export function makePasswords(file: string): PostgresPasswords {
  const made = { superuser: randomBytes(24).toString("hex"), app: randomBytes(24).toString("hex") };
  writePrivateFile(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}
