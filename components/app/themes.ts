import { Monitor, Moon, Sun } from "lucide-react";

/** How Tern may look, as next-themes names it and as people read it. */
export const themes = [
  { name: "system", label: "Like the system", icon: Monitor },
  { name: "light", label: "Light", icon: Sun },
  { name: "dark", label: "Dark", icon: Moon },
] as const;
