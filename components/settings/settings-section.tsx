import { type ReactNode, useId } from "react";

type SettingsSectionProps = {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of a page under a heading of its own. */
export function SettingsSection({ title, description, actions, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 id={id} className="font-semibold text-base">
            {title}
          </h3>
          {description && <p className="mt-0.5 max-w-xl text-ink-2 text-sm">{description}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
