import { ExternalLink, FlaskConical } from "lucide-react";

/** Says that what is called Google here is not, and where to see what it was sent. */
export function StandInLabel({ address }: { address: string }) {
  return (
    <p className="flex items-start gap-2.5 rounded-md border border-line-strong border-dashed px-3 py-1.5 text-ink-2 text-sm">
      <FlaskConical aria-hidden className="mt-1 size-4 shrink-0 text-ink-3" />
      <span className="flex min-w-0 flex-wrap items-center gap-x-2">
        <span className="py-0.5">Local stand-in for Google: nothing leaves this machine.</span>
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1 text-accent underline-offset-2 hover:underline"
        >
          See what “Gmail” sent
          <ExternalLink aria-hidden className="size-3.5" />
          <span className="sr-only">(opens in a new tab)</span>
        </a>
      </span>
    </p>
  );
}
