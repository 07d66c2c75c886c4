import { cn } from "@/lib/client/class-names";

type AvatarProps = {
  name: string;
  /** People are round, companies square. */
  shape?: "person" | "company";
  size?: "sm" | "md" | "lg";
  className?: string;
};

const sizes = { sm: "size-5 text-[9px]", md: "size-7 text-2xs", lg: "size-11 text-lg" };

/** Initials on a colour that stays the same for the same name. Beside the name itself, so hidden from screen readers. */
export function Avatar({ name, shape = "person", size = "md", className }: AvatarProps) {
  const hue = hueOf(name);
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex shrink-0 select-none items-center justify-center font-semibold",
        "bg-[oklch(0.91_0.05_var(--hue))] text-[oklch(0.38_0.09_var(--hue))] dark:bg-[oklch(0.34_0.06_var(--hue))] dark:text-[oklch(0.9_0.06_var(--hue))]",
        shape === "person" ? "rounded-full" : size === "lg" ? "rounded-lg" : "rounded-md",
        sizes[size],
        className,
      )}
      style={{ "--hue": hue } as React.CSSProperties}
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = "?", last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const initials = [first, last ?? ""].map((word) => [...word][0] ?? "").join("");
  return initials.toUpperCase();
}

function hueOf(name: string): number {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hash;
}
