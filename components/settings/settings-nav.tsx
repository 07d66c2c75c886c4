"use client";

import { Building2, Columns3, KeyRound, Mail, UserRound, Users } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Link } from "@/components/ui/link";
import { cn } from "@/lib/client/class-names";
import { routes } from "@/lib/client/routes";

const pages = [
  { page: "profile", label: "Profile", icon: UserRound },
  { page: "email", label: "E-mail", icon: Mail },
  { page: "pipelines", label: "Pipelines", icon: Columns3 },
  { page: "api-keys", label: "API keys", icon: KeyRound },
  { page: "members", label: "Members", icon: Users },
  { page: "workspace", label: "Workspace", icon: Building2 },
] as const;

/** The pages of the settings: a column, on narrow screens a row that scrolls sideways. */
export function SettingsNav() {
  const { slug } = useWorkspace();
  const pathname = usePathname();
  return (
    <nav
      aria-label="Settings"
      className="flex shrink-0 gap-0.5 overflow-x-auto border-b bg-surface px-2 py-1.5 md:w-52 md:flex-col md:gap-1 md:overflow-y-auto md:border-r md:border-b-0 md:bg-transparent md:p-3"
    >
      {pages.map(({ page, label, icon: Icon }) => {
        const href = routes.settings(slug, page);
        return (
          <NavLink key={page} href={href} isHere={pathname === href}>
            <Icon aria-hidden className="size-4 shrink-0 max-md:hidden" />
            {label}
          </NavLink>
        );
      })}
    </nav>
  );
}

type NavLinkProps = { href: string; isHere: boolean; children: React.ReactNode };

function NavLink({ href, isHere, children }: NavLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isHere]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={cn(
        "flex h-8 shrink-0 items-center gap-2 whitespace-nowrap rounded-md px-2 text-ink-2 text-sm hover:bg-fill hover:text-ink",
        isHere && "bg-fill-strong font-medium text-ink",
      )}
    >
      {children}
    </Link>
  );
}
