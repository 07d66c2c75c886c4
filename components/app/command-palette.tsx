"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { leave } from "./leave";
import { paletteActions } from "./palette-actions";
import { paletteLook } from "./palette-input";
import { usePaletteResults } from "./use-palette-results";
import { useWorkspace } from "./workspace-provider";

type CommandPaletteProps = {
  query: string;
  onQuery: (query: string) => void;
  onOpenChange: (open: boolean) => void;
  onHelp: () => void;
};

const groupLook =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs";

/** Finds records and actions while one types. */
export function CommandPalette({ query, onQuery, onOpenChange, onHelp }: CommandPaletteProps) {
  const router = useRouter();
  const { slug, can } = useWorkspace();
  const { setTheme } = useTheme();
  const { groups, isStale, failed } = usePaletteResults(query);
  const go = (href: string) => {
    onOpenChange(false);
    router.push(href);
  };
  // What Enter would open: the first row, until somebody moves.
  const [selected, setSelected] = useState("");
  const close = (work: () => void) => () => {
    onOpenChange(false);
    work();
  };
  const tools = { slug, can, go, help: onHelp, setTheme, leave: close(() => void leave()) };
  const actions = paletteActions(tools).filter(({ label, also = "" }) => matches(`${label} ${also}`, query));
  const first = groups[0]?.records[0]?.id ?? actions[0]?.label ?? "";
  useEffect(() => setSelected(first), [first]);
  // Enter means the words that stand there, and so waits for what they find.
  const [isAwaited, setAwaited] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAwaited || isStale) return;
    setAwaited(false);
    list.current?.querySelector<HTMLElement>("[cmdk-item]")?.click();
  }, [isAwaited, isStale]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !isStale) return;
    event.preventDefault();
    setAwaited(true);
  };
  return (
    <Dialog.Root open onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={paletteLook.overlay} />
        <Dialog.Content aria-describedby={undefined} onKeyDownCapture={onKeyDown} className={paletteLook.panel}>
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Command shouldFilter={false} loop label="Search and commands" value={selected} onValueChange={setSelected}>
            <div className={paletteLook.bar}>
              {isStale ? <Spinner className="text-ink-3" /> : <Search aria-hidden className="size-4 text-ink-3" />}
              <Command.Input
                autoFocus
                value={query}
                onValueChange={onQuery}
                placeholder={paletteLook.placeholder}
                className={paletteLook.input}
              />
            </div>
            <Command.List ref={list} className="max-h-[min(60vh,26rem)] overflow-y-auto p-1.5">
              {groups.map(({ heading, records }) => (
                <Command.Group key={heading} heading={heading} className={groupLook}>
                  {records.map(({ id, name, note, href, icon }) => (
                    <Row key={id} value={id} onSelect={() => go(href)}>
                      {icon}
                      <span className="min-w-0 flex-1 truncate text-left" dir="auto">
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
                  : !isStale && groups.length + actions.length === 0 && `Nothing matches “${query.trim()}”.`}
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
