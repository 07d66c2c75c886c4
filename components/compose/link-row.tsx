import { linkKinds } from "@/lib/client/compose/compose-request";
import { AddLink } from "./add-link";
import { useComposerContext } from "./composer-context";
import { ProblemNote } from "./field-row";
import { LinkChip } from "./link-chip";

/** The records that the mail is filed on. */
export function LinkRow() {
  const { fields, change, problems, isLocked } = useComposerContext();
  const linked = linkKinds.flatMap((kind) => {
    const record = fields.links[kind];
    return record ? [{ kind, record }] : [];
  });
  return (
    <section aria-label="Links" className="border-t px-4 py-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="text-ink-3 text-xs">Filed on</span>
        {linked.length === 0 && <span className="text-ink-2 text-xs">no record: it will show on no timeline</span>}
        {linked.map(({ kind, record }) => (
          <LinkChip
            key={kind}
            kind={kind}
            record={record}
            problem={problems[kind]}
            isLocked={isLocked}
            onRemove={() => change(({ links: { [kind]: _gone, ...links } }) => ({ links }), kind)}
          />
        ))}
        {linked.length < linkKinds.length && !isLocked && <AddLink />}
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
