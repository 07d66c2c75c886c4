import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/lib/client/class-names";
import type { Person } from "@/lib/client/compose/compose-request";

type SuggestionListProps = {
  id: string;
  people: Person[];
  active: number;
  onChoose: (person: Person) => void;
};

/** People below the field they are for. The field keeps the focus, so the list only listens to the pointer. */
export function SuggestionList({ id, people, active, onChoose }: SuggestionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      className="absolute top-full left-0 z-60 mt-1 w-80 max-w-full animate-pop-in overflow-hidden rounded-lg border bg-raised p-1 shadow-float"
    >
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
        <div
          key={person.email}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
          className={cn(
            "flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 py-1 hover:bg-fill",
            index === active && "bg-fill",
          )}
        >
          <Avatar name={person.name ?? person.email} size="sm" />
          <span className="min-w-0 flex-1">
            <bdi className="block truncate text-sm">{person.name ?? person.email}</bdi>
            {person.name && <span className="block truncate text-ink-3 text-xs">{person.email}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
