import { type LinkKind, linkKinds } from "@/lib/client/compose/compose-request";
import { AddLink } from "./add-link";
import { useComposerContext } from "./composer-context";
import { ProblemNote } from "./field-row";
import { passFocusToPlace } from "./focus-place";
import { LinkChip } from "./link-chip";

/** The records that the mail is filed on. */
export function LinkRow() {
  const { fields, change, problems, isLocked, resumeWriting } = useComposerContext();
  const isReply = fields.reply !== null;
  const linked = linkKinds.flatMap((kind) => {
    const record = fields.links[kind];
    return record ? [{ kind, record }] : [];
  });
  const remove = (kind: LinkKind) => {
    const at = linked.findIndex((link) => link.kind === kind);
    const others = [...linked.slice(at + 1), ...linked.slice(0, at)];
    const next = others.find((link) => problems[link.kind]) ?? others[0];
    if (next) passFocusToPlace(next.kind);
    else resumeWriting();
    change(({ links: { [kind]: _gone, ...links } }) => ({ links }), kind);
  };
  return (
    <section aria-label="Links" className="border-t px-4 py-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="text-ink-3 text-xs">Filed on</span>
        {linked.length === 0 && (
          <span className="text-ink-2 text-xs">{isReply ? whereItsConversationIs : nowhere}</span>
        )}
        {linked.map(({ kind, record }) => (
          <LinkChip
            key={kind}
            kind={kind}
            record={record}
            problem={problems[kind]}
            isLocked={isLocked}
            onRemove={isReply ? null : () => remove(kind)}
          />
        ))}
        {isReply && linked.length > 0 && <span className="text-ink-3 text-xs">with its conversation</span>}
        {linked.length < linkKinds.length && !isLocked && !isReply && <AddLink />}
      </div>
      {linked.map(({ kind }) => {
        const problem = problems[kind];
        return (
          problem && <ProblemNote key={kind} problem={problem} id={`compose-${kind}-note`} className="pt-1 pb-0" />
        );
      })}
    </section>
  );
}

const nowhere = "no record: it will show on no timeline";
const whereItsConversationIs = "the records of its conversation";
