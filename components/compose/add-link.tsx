import { Command } from "cmdk";
import { Plus } from "lucide-react";
import { type Ref, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { linkKinds } from "@/lib/client/compose/compose-request";
import { useComposerContext } from "./composer-context";
import { linkIcons } from "./link-icons";
import { type FoundRecord, useRecordSearch } from "./use-record-search";

/** Finds another record to file the mail on; of each kind there is one. */
export function AddLink({ ref, isLocked }: { ref: Ref<HTMLButtonElement>; isLocked: boolean }) {
  const { change } = useComposerContext();
  const [isOpen, setOpen] = useState(false);
  const link = ({ kind, id, name }: FoundRecord) => {
    change(({ links }) => ({ links: { ...links, [kind]: { id, name } } }), kind);
    setOpen(false);
  };
  return (
    <Popover
      open={isOpen && !isLocked}
      onOpenChange={setOpen}
      label="Add link"
      side="top"
      className="w-80 max-w-[calc(100vw-2rem)] p-0"
      trigger={
        <Button ref={ref} variant="ghost" size="sm" disabled={isLocked} className="h-6 rounded-full">
          <Plus aria-hidden /> Add link
        </Button>
      }
    >
      <RecordSearch onChoose={link} />
    </Popover>
  );
}

function RecordSearch({ onChoose }: { onChoose: (record: FoundRecord) => void }) {
  const { fields } = useComposerContext();
  const [typed, setTyped] = useState("");
  const kinds = linkKinds.filter((kind) => !fields.links[kind]);
  const { records, isLoading, hasFailed } = useRecordSearch(typed, kinds);
  return (
    <Command shouldFilter={false} label="Find a record">
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder={`Find a ${new Intl.ListFormat("en", { type: "disjunction" }).format(kinds)}`}
        className="h-10 w-full border-b bg-transparent px-3 text-sm outline-none pointer-coarse:text-lg"
      />
      <Command.List className="max-h-64 overflow-y-auto p-1">
        {records.map((record) => (
          <RecordItem key={`${record.kind}:${record.id}`} record={record} onChoose={onChoose} />
        ))}
        {records.length === 0 && <p className="px-2 py-3 text-ink-3 text-sm">{emptyText(isLoading, hasFailed)}</p>}
      </Command.List>
    </Command>
  );
}

function RecordItem({ record, onChoose }: { record: FoundRecord; onChoose: (record: FoundRecord) => void }) {
  const Icon = linkIcons[record.kind];
  return (
    <Command.Item
      value={`${record.kind}:${record.id}`}
      onSelect={() => onChoose(record)}
      className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm data-[selected=true]:bg-fill"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <bdi className="min-w-0 flex-1 truncate">{record.name}</bdi>
      <span className="max-w-32 shrink-0 truncate text-ink-3 text-xs">{record.hint}</span>
    </Command.Item>
  );
}

function emptyText(isLoading: boolean, hasFailed: boolean): string {
  if (hasFailed) return "The search did not answer. Type on to try again.";
  return isLoading ? "Searching…" : "Nothing found.";
}
