import { File as FileIcon, FileImage, FileText, X } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Link } from "@/components/ui/link";
import { filesProblem } from "@/lib/client/compose/check-draft";
import type { DraftFile } from "@/lib/client/compose/draft";
import { formatBytes } from "@/lib/client/compose/format-bytes";
import { identityForFiles } from "@/lib/client/compose/identities";
import { meterFiles } from "@/lib/client/compose/message-size";
import { routes } from "@/lib/client/routes";
import { limits } from "@/lib/contracts/limits";
import { withoutBidiControls } from "@/lib/contracts/without-bidi-controls";
import { AttachmentMeter } from "./attachment-meter";
import { useComposerContext } from "./composer-context";
import { ProblemNote } from "./field-row";

/** The files that go along, how much room they take, and whether this way takes them at all. */
export function Attachments() {
  const { fields, change, identities, problems, isLocked } = useComposerContext();
  const { slug } = useWorkspace();
  const { files } = fields;
  if (files.length === 0) return null;
  const { current, all } = identities;
  const sizes = files.map(({ blob }) => blob.size);
  const meter = meterFiles(sizes, current?.maxAttachmentBytes ?? 0);
  const misfit = current && filesProblem(fields, current);
  const other = misfit ? identityForFiles(all, current, meter.totalBytes) : null;
  const problem = misfit ? ({ text: misfit, tone: "error" } as const) : problems.attachments;
  const remove = (id: string, button: HTMLElement) => {
    const item = button.closest("li");
    const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
    // Before the button goes, so that the focus never falls to the page.
    (neighbour?.querySelector("button") ?? document.getElementById("compose-attach"))?.focus();
    change((present) => ({ files: present.files.filter((file) => file.id !== id) }), "attachments");
  };
  return (
    <section
      aria-label="Attachments"
      data-place="attachments"
      tabIndex={-1}
      className="border-t px-4 py-2 outline-none"
    >
      <ul className="flex max-h-32 flex-wrap gap-1.5 overflow-y-auto">
        {files.map((file) => (
          <AttachedFile key={file.id} file={file} isLocked={isLocked} onRemove={(button) => remove(file.id, button)} />
        ))}
      </ul>
      {current && current.maxAttachmentBytes > 0 && (
        <AttachmentMeter meter={meter} maxBytes={current.maxAttachmentBytes} />
      )}
      {problem && (
        <div role="alert">
          <ProblemNote problem={problem} className="pt-1.5 pb-0">
            {other ? (
              <button
                type="button"
                onClick={() => change({ identityId: other.id }, "attachments", "from")}
                className="font-medium underline underline-offset-2"
              >
                Send from {other.email} instead
              </button>
            ) : (
              misfit &&
              (current.maxAttachmentBytes >= limits.attachmentBytes ? (
                "Remove files."
              ) : (
                <>
                  Remove files, or have an administrator allow more in{" "}
                  <Link href={routes.settings(slug, "email")} className="underline underline-offset-2">
                    Settings → Email
                  </Link>
                  .
                </>
              ))
            )}
          </ProblemNote>
        </div>
      )}
    </section>
  );
}

type AttachedFileProps = { file: DraftFile; isLocked: boolean; onRemove: (button: HTMLElement) => void };

function AttachedFile({ file, isLocked, onRemove }: AttachedFileProps) {
  const Icon = iconOf(file.mimeType);
  const name = withoutBidiControls(file.name);
  return (
    <li className="flex h-8 min-w-0 max-w-64 items-center gap-1.5 rounded-md border pl-2 text-xs">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <bdi title={name} className="truncate">
        {name}
      </bdi>
      <span className="tabular shrink-0 text-ink-3">
        {kindOf(file)} {formatBytes(file.blob.size)}
      </span>
      <button
        type="button"
        disabled={isLocked}
        onClick={({ currentTarget }) => onRemove(currentTarget)}
        aria-label={`Remove ${name}`}
        className="flex size-7 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-fill hover:text-ink disabled:pointer-events-none disabled:opacity-30"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </li>
  );
}

function iconOf(mimeType: string) {
  if (mimeType.startsWith("image/")) return FileImage;
  return /^text\/|pdf|document/.test(mimeType) ? FileText : FileIcon;
}

/** "PDF", by the name's ending, else by the type's. */
function kindOf({ name, mimeType }: DraftFile): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? mimeType.split("/")[1]?.slice(0, 8) ?? "";
  return ending.toUpperCase();
}
