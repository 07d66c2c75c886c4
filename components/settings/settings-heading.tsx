import type { ReactNode } from "react";

type SettingsHeadingProps = { title: string; children?: ReactNode; actions?: ReactNode };

/** What a page of settings is about, in a sentence, and what one can do on it. */
export function SettingsHeading({ title, children, actions }: SettingsHeadingProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold text-xl">{title}</h2>
        {children && <p className="mt-1 max-w-xl text-ink-2 text-sm">{children}</p>}
      </div>
      {actions && <div className="flex shrink-0 gap-2">{actions}</div>}
    </div>
  );
}
