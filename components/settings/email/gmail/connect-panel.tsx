"use client";

import { Check } from "lucide-react";
import { Panel } from "@/components/settings/panel";
import { Button } from "@/components/ui/button";
import { permissions } from "./permissions";
import { useConnectGmail } from "./use-connect-gmail";

/** What connecting allows, before anybody is asked for it. */
export function ConnectPanel() {
  const { connect, isBusy } = useConnectGmail();
  return (
    <Panel className="flex flex-col gap-4">
      <div>
        <p className="font-medium">No Gmail is connected: you write as the company.</p>
        <p className="mt-0.5 text-ink-2 text-sm">Google will ask you to let Tern</p>
      </div>
      <ul className="flex flex-col gap-2.5 text-sm">
        {permissions.map(({ scope, may, why }) => (
          <li key={scope} className="flex gap-2.5">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
            <span className="min-w-0">
              <span className="block font-medium">{may}</span>
              <span className="block text-ink-2 text-xs">{why}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="primary" busy={isBusy} onClick={connect}>
          Connect Gmail
        </Button>
        <p className="text-ink-3 text-xs">You can disconnect at any time, here or in your Google account.</p>
      </div>
    </Panel>
  );
}
