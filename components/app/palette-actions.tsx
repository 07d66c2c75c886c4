import {
  Building2,
  CircleDollarSign,
  Keyboard,
  KeyRound,
  type LucideIcon,
  Mail,
  SquareKanban,
  UserRound,
  Users,
  UsersRound,
} from "lucide-react";
import { routes } from "@/lib/client/routes";

type PaletteAction = { label: string; icon: LucideIcon; shortcut?: string; run: () => void };

/** What the palette can do besides finding records. */
export function paletteActions(
  slug: string,
  { go, help }: { go: (href: string) => void; help: () => void },
): PaletteAction[] {
  return [
    { label: "Go to contacts", icon: Users, shortcut: "G C", run: () => go(routes.contacts(slug)) },
    { label: "Go to customers", icon: Building2, shortcut: "G U", run: () => go(routes.customers(slug)) },
    { label: "Go to deals", icon: CircleDollarSign, shortcut: "G D", run: () => go(routes.deals(slug)) },
    { label: "Open the deal board", icon: SquareKanban, run: () => go(routes.dealBoard(slug)) },
    { label: "New contact", icon: Users, run: () => go(`${routes.contacts(slug)}?new=1`) },
    { label: "New customer", icon: Building2, run: () => go(`${routes.customers(slug)}?new=1`) },
    { label: "New deal", icon: CircleDollarSign, run: () => go(`${routes.deals(slug)}?new=1`) },
    { label: "Settings: profile and password", icon: UserRound, shortcut: "G S", run: () => go(routes.settings(slug)) },
    { label: "Settings: e-mail", icon: Mail, run: () => go(routes.settings(slug, "email")) },
    { label: "Settings: API keys", icon: KeyRound, run: () => go(routes.settings(slug, "api-keys")) },
    { label: "Settings: members", icon: UsersRound, run: () => go(routes.settings(slug, "members")) },
    { label: "Keyboard shortcuts", icon: Keyboard, shortcut: "?", run: help },
  ];
}
