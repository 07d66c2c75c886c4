import { CircleAlert } from "lucide-react";

/** What is wrong with a form as a whole, above its buttons; announced when it appears. */
export function FormProblem({ children }: { children: string | null | undefined }) {
  return (
    <div role="alert" className="empty:hidden">
      {children && (
        <p className="wrap-anywhere-safe flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {children}
        </p>
      )}
    </div>
  );
}
