"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { type ReactNode, useEffect, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { paletteActions } from "./palette-actions";
import { usePaletteResults } from "./use-palette-results";
import { useWorkspace } from "./workspace-provider";

type CommandPaletteProps = { onOpenChange: (open: boolean) => void; onHelp: () => void };

const groupLook =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs";

/** Finds records and actions while one types. */
export function CommandPalette({ onOpenChange, onHelp }: CommandPaletteProps) {
  const [query, setQuery] = useState("");
  const router = useRouter();
  const { slug } = useWorkspace();
  const { groups, isLoading, failed } = usePaletteResults(query);
  const go = (href: string) => {
    onOpenChange(false);
    router.push(href);
  };
  // What Enter would open: the first row, until somebody moves.
  const [selected, setSelected] = useState("");
  const actions = paletteActions(slug, { go, help: onHelp }).filter(({ label }) => matches(label, query));
  const first = groups[0]?.records[0]?.id ?? actions[0]?.label ?? "";
  useEffect(() => setSelected(first), [first]);
  return (
    <Dialog.Root open onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-fade-in bg-black/30 dark:bg-black/55" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-[10vh] z-50 mx-auto max-w-xl animate-pop-in overflow-hidden rounded-xl border bg-raised shadow-sheet outline-none"
        >
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Command shouldFilter={false} loop label="Search and commands" value={selected} onValueChange={setSelected}>
            <div className="flex h-12 items-center gap-2 border-b px-4">
              {isLoading ? <Spinner className="text-ink-3" /> : <Search aria-hidden className="size-4 text-ink-3" />}
              <Command.Input
                autoFocus
                value={query}
                onValueChange={setQuery}
                placeholder="Find a contact, customer or deal, or type a command"
                className="h-full min-w-0 flex-1 bg-transparent text-base outline-none pointer-coarse:text-lg"
              />
            </div>
            <Command.List className="max-h-[min(60vh,26rem)] overflow-y-auto p-1.5">
              {groups.map(({ heading, records }) => (
                <Command.Group key={heading} heading={heading} className={groupLook}>
                  {records.map(({ id, name, note, href, icon }) => (
                    <Row key={id} value={id} onSelect={() => go(href)}>
                      {icon}
                      <span className="min-w-0 flex-1 truncate" dir="auto">
                        {name}
                      </span>
                      <span className="max-w-[45%] truncate text-ink-3 text-xs">{note}</span>
                    </Row>
                  ))}
                </Command.Group>
              ))}
              {actions.length > 0 && (
                <Command.Group heading="Commands" className={groupLook}>
                  {actions.map(({ label, icon: Icon, shortcut, run }) => (
                    <Row key={label} value={label} onSelect={run}>
                      <Icon aria-hidden className="size-4 text-ink-3" />
                      <span className="flex-1">{label}</span>
                      {shortcut && <Kbd keys={shortcut} />}
                    </Row>
                  ))}
                </Command.Group>
              )}
              <p role="status" className="px-3 py-6 text-center text-ink-2 text-sm empty:hidden">
                {failed
                  ? "The search did not answer. Type on to try again."
                  : !isLoading && groups.length + actions.length === 0 && `Nothing matches “${query.trim()}”.`}
              </p>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 text-sm data-[selected=true]:bg-fill"
    >
      {children}
    </Command.Item>
  );
}

function matches(label: string, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => label.toLowerCase().includes(word));
}
