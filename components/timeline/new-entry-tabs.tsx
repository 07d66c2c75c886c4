import { cn } from "@/lib/client/class-names";
import type { WrittenType } from "@/lib/client/timeline/entry-draft";
import { typeWords } from "./type-words";

type NewEntryTabsProps = { value: WrittenType; onChoose: (type: WrittenType) => void };

/** Note first, since that is what most are. */
const order: readonly WrittenType[] = ["note", "call", "meeting"];

/** What is being written down. */
export function NewEntryTabs({ value, onChoose }: NewEntryTabsProps) {
  return (
    <fieldset className="min-w-0 px-1.5 pt-1.5">
      <legend className="sr-only">What to add</legend>
      <div className="flex gap-0.5">
        {order.map((type) => {
          const { one, icon: Icon } = typeWords[type];
          return (
            <button
              key={type}
              type="button"
              aria-pressed={type === value}
              onClick={() => onChoose(type)}
              className={cn(
                "flex h-7 items-center gap-1.5 rounded-md px-2 font-medium text-ink-3 text-xs transition-colors duration-120 hover:bg-fill hover:text-ink pointer-coarse:h-9",
                type === value && "bg-fill text-ink",
              )}
            >
              <Icon aria-hidden className="size-3.5" />
              {one}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
