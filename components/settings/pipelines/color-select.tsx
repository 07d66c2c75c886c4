import type { ComponentProps } from "react";
import { colors } from "@/lib/contracts/color";

type ColorSelectProps = Omit<ComponentProps<"select">, "color"> & {
  label: string;
  /** As `#rrggbb`. */
  color: string;
};

/** A colour to look at, over the platform's own list of those that have names. */
export function ColorSelect({ label, color, ...select }: ColorSelectProps) {
  const named = Object.entries(colors);
  const isNamed = named.some(([, value]) => value === color);
  return (
    <span className="relative flex size-8 shrink-0 items-center justify-center rounded-md hover:bg-fill has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <span aria-hidden className="size-4 rounded-full" style={{ backgroundColor: color }} />
      <select
        aria-label={label}
        className="absolute inset-0 cursor-pointer appearance-none opacity-0 pointer-coarse:text-lg"
        {...select}
      >
        {named.map(([name, value]) => (
          <option key={value} value={value}>
            {name.charAt(0).toUpperCase() + name.slice(1)}
          </option>
        ))}
        {!isNamed && <option value={color}>{color}</option>}
      </select>
    </span>
  );
}
