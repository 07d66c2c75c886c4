import { parseEnv } from "@/lib/core/env";
import { toS3Storage } from "@/lib/storage/storage";
import { dataDirOf } from "../../local/paths";
import { type Finding, messageOf } from "./finding";

/** Where attachments are kept; of a bucket whether something can be written there. */
export async function checkStorage(): Promise<Finding[]> {
  const subject = "attachments";
  if (process.env.STORAGE_DRIVER !== "s3") {
    return [{ state: "ok", subject, text: `are kept on disk, below ${dataDirOf(process.env)}` }];
  }
  try {
    // What npm start provides itself does not matter here.
    const { DATABASE_URL = "" } = process.env;
    const settings = parseEnv({ ...process.env, DATABASE_URL: DATABASE_URL || "postgres://127.0.0.1/tern" });
    await toS3Storage(settings).probe();
    return [{ state: "ok", subject, text: `the bucket ${settings.S3_BUCKET} can be written` }];
  } catch (error) {
    return [
      {
        state: "broken",
        subject,
        text: reasonOf(error),
        advice: "Check the S3_ variables, and that the key may put, get and delete objects of that bucket.",
      },
    ];
  }
}

/** What the server said stands behind what the library makes of it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? messageOf(error).replaceAll("\n", " ") : `${messageOf(error)}: ${messageOf(cause)}`;
}
