import {
  Building2,
  CircleDollarSign,
  Columns3,
  Keyboard,
  KeyRound,
  LogOut,
  type LucideIcon,
  Mail,
  SlidersHorizontal,
  SquareKanban,
  Upload,
  UserRound,
  Users,
  UsersRound,
} from "lucide-react";
import { routes } from "@/lib/client/routes";
import type { Scope } from "@/lib/contracts/scopes";
import { themes } from "./themes";

type PaletteAction = {
  label: string;
  icon: LucideIcon;
  shortcut?: string;
  /** Other words that people look for it by. */
  also?: string;
  /** Offered to those who may do it. */
  needs?: Scope;
  run: () => void;
};

type PaletteTools = {
  slug: string;
  go: (href: string) => void;
  help: () => void;
  setTheme: (theme: string) => void;
  leave: () => void;
  can: (scope: Scope) => boolean;
};

/** What the palette can do besides finding records. */
export function paletteActions(tools: PaletteTools): PaletteAction[] {
  const { help, leave, can } = tools;
  const actions: PaletteAction[] = [
    ...recordActions(tools),
    ...settingsActions(tools),
    ...themes.map(({ name, label, icon }) => ({
      label: `Appearance: ${label.toLowerCase()}`,
      icon,
      also: "theme mode",
      run: () => tools.setTheme(name),
    })),
    { label: "Keyboard shortcuts", icon: Keyboard, shortcut: "?", run: help },
    { label: "Sign out", icon: LogOut, also: "log out", run: leave },
  ];
  return actions.filter(({ needs }) => needs === undefined || can(needs));
}

function recordActions({ slug, go }: PaletteTools): PaletteAction[] {
  const to = (href: string) => () => go(href);
  const [people, firms, sales] = ["contacts:write", "customers:write", "deals:write"] as const;
  return [
    { label: "Go to contacts", icon: Users, shortcut: "G C", run: to(routes.contacts(slug)) },
    { label: "Go to customers", icon: Building2, shortcut: "G U", run: to(routes.customers(slug)) },
    { label: "Go to deals", icon: CircleDollarSign, shortcut: "G D", run: to(routes.deals(slug)) },
    { label: "Open the deal board", icon: SquareKanban, run: to(routes.dealBoard(slug)) },
    { label: "New contact", icon: Users, needs: people, run: to(`${routes.contacts(slug)}?new=1`) },
    { label: "New customer", icon: Building2, needs: firms, run: to(`${routes.customers(slug)}?new=1`) },
    { label: "New deal", icon: CircleDollarSign, needs: sales, run: to(`${routes.deals(slug)}?new=1`) },
    {
      label: "Import contacts",
      icon: Upload,
      also: "csv file",
      needs: people,
      run: to(routes.import(slug, "contact")),
    },
    {
      label: "Import customers",
      icon: Upload,
      also: "csv file",
      needs: firms,
      run: to(routes.import(slug, "customer")),
    },
  ];
}

function settingsActions({ slug, go }: PaletteTools): PaletteAction[] {
  const to = (page: Parameters<typeof routes.settings>[1]) => () => go(routes.settings(slug, page));
  return [
    { label: "Settings: profile and password", icon: UserRound, shortcut: "G S", run: to("profile") },
    { label: "Settings: e-mail", icon: Mail, run: to("email") },
    { label: "Settings: pipelines", icon: Columns3, run: to("pipelines") },
    { label: "Settings: API keys", icon: KeyRound, run: to("api-keys") },
    { label: "Settings: members", icon: UsersRound, run: to("members") },
    { label: "Settings: workspace", icon: SlidersHorizontal, run: to("workspace") },
  ];
}
