"use client";

import { KeyRound, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { PanelList } from "@/components/settings/panel";
import { SettingsHeading } from "@/components/settings/settings-heading";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ApiKey } from "@/lib/contracts/api-keys";
import type { CreatedKey } from "./created-key";
import { KeyRow } from "./key-row";

const CreateKeyDialog = dynamic(() => import("./create-key-dialog").then((module) => module.CreateKeyDialog), {
  ssr: false,
});
const KeySecret = dynamic(() => import("./key-secret").then((module) => module.KeySecret), { ssr: false });

type KeyListProps = { keys: ApiKey[]; now: string };

/** The workspace's keys, and the way to a new one. */
export function KeyList({ keys, now }: KeyListProps) {
  const [isCreating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedKey | null>(null);
  const add = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      Create key
    </Button>
  );
  const onCreated = (key: CreatedKey) => {
    setCreating(false);
    setCreated(key);
  };
  return (
    <>
      <SettingsHeading title="API keys" actions={keys.length > 0 && add}>
        For programs that speak to Tern. A key acts for whoever made it and can never do more than they can.
      </SettingsHeading>
      {keys.length === 0 ? (
        <div className="rounded-lg border bg-surface">
          <EmptyState icon={KeyRound} title="No keys yet" action={add}>
            Create one to send mail or read records from a program of yours.
          </EmptyState>
        </div>
      ) : (
        <PanelList aria-label="API keys">
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} now={now} />
          ))}
        </PanelList>
      )}
      {isCreating && <CreateKeyDialog onCreated={onCreated} onClose={() => setCreating(false)} />}
      {created && <KeySecret created={created} onDone={() => setCreated(null)} />}
    </>
  );
}
