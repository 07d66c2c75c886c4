import { type ReactNode, useId } from "react";

type SettingsSectionProps = {
  title: string;
  description?: ReactNode;
  children: ReactNode;
};

/** A part of a page under a heading of its own. */
export function SettingsSection({ title, description, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div>
        <h3 id={id} className="font-semibold text-base">
          {title}
        </h3>
        {description && <p className="mt-0.5 max-w-xl text-ink-2 text-sm">{description}</p>}
      </div>
      {children}
    </section>
  );
}
