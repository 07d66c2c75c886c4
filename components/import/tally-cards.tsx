import { cn } from "@/lib/client/class-names";

type TallyCard = { label: string; count: number; tone?: "ok" | "danger" | "neutral" };

/** The numbers of a check or a run. */
export function TallyCards({ cards }: { cards: readonly TallyCard[] }) {
  return (
    <dl className="grid grid-cols-1 gap-2 sm:grid-cols-3">
      {cards.map(({ label, count, tone = "neutral" }) => (
        <div
          key={label}
          className="flex items-baseline gap-2 rounded-lg border bg-surface px-4 py-3 sm:flex-col sm:gap-0"
        >
          <dt className="order-2 text-ink-2 text-sm">{label}</dt>
          <dd
            className={cn(
              "tabular order-1 font-semibold text-xl",
              tone === "ok" && "text-ok",
              tone === "danger" && "text-danger",
            )}
          >
            {count.toLocaleString("en")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
