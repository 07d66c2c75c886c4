import type { ReactNode } from "react";
import { BrandMark } from "@/components/app/brand-mark";

type AuthCardProps = { title: string; description?: ReactNode; children?: ReactNode };

/** The one card of a page for people who are not in yet. */
export function AuthCard({ title, description, children }: AuthCardProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-5 py-10">
      <span className="mb-5 flex size-9 items-center justify-center rounded-lg bg-accent text-on-accent">
        <BrandMark className="size-7" />
      </span>
      <h1 className="wrap-anywhere-safe font-semibold text-xl tracking-tight">{title}</h1>
      {description && <p className="wrap-anywhere-safe mt-1 text-ink-2 text-sm">{description}</p>}
      {children && <div className="mt-6 flex flex-col gap-4">{children}</div>}
    </main>
  );
}
