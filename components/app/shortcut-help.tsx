"use client";

import { Dialog } from "@/components/ui/dialog";
import { Shortcut } from "@/components/ui/shortcut";
import type { Shortcut as ShortcutEntry } from "@/lib/client/shortcuts";
import { useShortcutList } from "./hotkeys";

/** Every shortcut that works on the present page, by group. */
export function ShortcutHelp({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const shortcuts = useShortcutList();
  const groups = [...new Set(shortcuts.map(({ group }) => group))];
  return (
    <Dialog open onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <div className="gap-x-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group} className="break-inside-avoid not-last:mb-4">
            <h3 className="mb-1 font-medium text-ink-2 text-xs">{group}</h3>
            <dl>{withoutRepeats(shortcuts, group).map((shortcut) => Row(shortcut))}</dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Row({ keys, label }: ShortcutEntry) {
  return (
    <div key={keys} className="flex h-8 items-center justify-between gap-4 border-b text-sm last:border-0">
      <dt>{label}</dt>
      <dd>
        <Shortcut keys={keys} />
      </dd>
    </div>
  );
}

/** Two parts of a page may offer the same keys; the last one is what happens. */
function withoutRepeats(shortcuts: readonly ShortcutEntry[], group: string): ShortcutEntry[] {
  return [...new Map(shortcuts.filter((entry) => entry.group === group).map((entry) => [entry.keys, entry])).values()];
}
