import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Pagination } from "@/lib/contracts/define";

/** To the neighbouring pages of a list, by addresses that can be shared; nothing where there is one page only. */
export function Pager({ pagination }: { pagination: Pagination | undefined }) {
  const { prev_cursor: previous = null, next_cursor: next = null } = pagination ?? {};
  if (!previous && !next) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2">
      <PageLink href={previous && `?before=${encodeURIComponent(previous)}`}>
        <ChevronLeft aria-hidden />
        Previous
      </PageLink>
      <PageLink href={next && `?after=${encodeURIComponent(next)}`}>
        Next
        <ChevronRight aria-hidden />
      </PageLink>
    </nav>
  );
}

function PageLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return <Button disabled>{children}</Button>;
  return (
    <Button asChild>
      <Link href={href}>{children}</Link>
    </Button>
  );
}
