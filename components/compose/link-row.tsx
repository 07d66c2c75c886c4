import { useRef } from "react";
import { type LinkKind, linkKinds } from "@/lib/client/compose/compose-request";
import { AddLink } from "./add-link";
import { useComposerContext } from "./composer-context";
import { ProblemNote } from "./field-row";
import { passFocusToPlace, passFocusToSend } from "./focus-place";
import { LinkChip } from "./link-chip";

/** The records that the mail is filed on. */
export function LinkRow() {
  const { fields, change, problems, isLocked } = useComposerContext();
  const addLink = useRef<HTMLButtonElement>(null);
  const isReply = fields.reply !== null;
  const linked = linkKinds.flatMap((kind) => {
    const record = fields.links[kind];
    return record ? [{ kind, record }] : [];
  });
  const remove = (kind: LinkKind) => {
    // Never to a link that is fine: a key that is pressed twice would take that away, too.
    const broken = linked.find((link) => link.kind !== kind && problems[link.kind]);
    if (broken) passFocusToPlace(broken.kind);
    else if (addLink.current && !problems[kind]) addLink.current.focus();
    else passFocusToSend();
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
        {linked.length < linkKinds.length && !isReply && <AddLink ref={addLink} isLocked={isLocked} />}
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
