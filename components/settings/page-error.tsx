"use client";

import { usePathname, useRouter } from "next/navigation";
import { startTransition } from "react";
import { ErrorState } from "@/components/ui/error-state";

/** In place of a page of settings that could not be read. */
export function PageError({ reset }: { reset: () => void }) {
  const router = useRouter();
  const pathname = usePathname();
  const retry = () =>
    startTransition(() => {
      // The list from its beginning: an old address may ask for a page that is no more.
      router.replace(pathname);
      router.refresh();
      reset();
    });
  return (
    <ErrorState
      title="These settings could not be loaded"
      message="Nothing was changed. The server may be restarting; try again in a few seconds."
      onRetry={retry}
    />
  );
}
