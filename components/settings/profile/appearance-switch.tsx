"use client";

import { useTheme } from "next-themes";
import { useEffect, useState } from "react";
import { themes } from "@/components/app/themes";

/** Light, dark, or as the device says; kept in this browser. */
export function AppearanceSwitch() {
  const { theme, setTheme } = useTheme();
  // The server does not know what this browser remembers.
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <fieldset className="grid grid-cols-1 gap-2 sm:grid-cols-3">
      <legend className="sr-only">Appearance</legend>
      {themes.map(({ name, label, icon: Icon }) => (
        <label
          key={name}
          className="flex h-10 cursor-pointer items-center gap-2 rounded-md border border-line-strong px-3 text-sm transition-colors duration-120 hover:bg-fill has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1"
        >
          <input
            type="radio"
            name="appearance"
            className="sr-only"
            checked={isMounted && theme === name}
            onChange={() => setTheme(name)}
          />
          <Icon aria-hidden className="size-4 text-ink-2" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
