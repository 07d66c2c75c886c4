"use client";

import { CircleDollarSign, KeyRound, type LucideIcon, Mail, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { FormProblem } from "@/components/settings/form/form-problem";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { explainError } from "@/lib/client/explain-error";
import type { RemovalImpact } from "@/lib/contracts/company";

type RemovalEffectsProps = { impact: RemovalImpact | undefined; error: unknown; isMe: boolean; onRetry: () => void };

/** What ends with a membership, each thing by name. */
export function RemovalEffects({ impact, error, isMe, onRetry }: RemovalEffectsProps) {
  if (impact?.is_last_owner) {
    return (
      <FormProblem>
        {`${isMe ? "You are" : "This is"} the last owner. First make somebody else an owner: a workspace needs one.`}
      </FormProblem>
    );
  }
  if (impact) return <Effects impact={impact} />;
  if (error) {
    return (
      <div className="flex flex-col items-start gap-3">
        <FormProblem>{`What it would end could not be found out. ${explainError(error)}`}</FormProblem>
        <Button onClick={onRetry}>Try again</Button>
      </div>
    );
  }
  return (
    <div role="status" aria-label="Finding out what it would end" className="flex flex-col gap-2">
      <Skeleton className="h-5 w-3/4" />
      <Skeleton className="h-5 w-1/2" />
    </div>
  );
}

function Effects({ impact }: { impact: RemovalImpact }) {
  const { api_keys: keys, gmail_connection: gmail, email_configs: configs, assigned_deals: deals } = impact;
  if (!gmail && keys.length + configs.length + deals === 0)
    return <p className="text-sm">Nothing else ends with it.</p>;
  return (
    <ul className="flex flex-col gap-2.5 text-sm">
      {keys.length > 0 && (
        <Effect
          icon={KeyRound}
          title={`${counted(keys.length, "API key")} stop${keys.length === 1 ? "s" : ""} working`}
        >
          {keys.map(({ name }) => name).join(", ")}
        </Effect>
      )}
      {gmail && (
        <Effect icon={Unplug} title="Their Gmail is disconnected">
          Nothing more can be sent from {gmail.gmail_address} here. What was sent stays.
        </Effect>
      )}
      {configs.length > 0 && (
        <Effect icon={Mail} title={`${counted(configs.length, "e-mail configuration")} can no longer send`}>
          {configs.map(({ config_name: name }) => name).join(", ")}
        </Effect>
      )}
      {deals > 0 && (
        <Effect
          icon={CircleDollarSign}
          title={`${counted(deals, "deal")} stay${deals === 1 ? "s" : ""} assigned to them`}
        >
          Give {deals === 1 ? "it" : "them"} to somebody else on the deal’s page.
        </Effect>
      )}
    </ul>
  );
}

type EffectProps = { icon: LucideIcon; title: string; children: ReactNode };

function Effect({ icon: Icon, title, children }: EffectProps) {
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        <span className="wrap-anywhere-safe block text-ink-2 text-xs">{children}</span>
      </span>
    </li>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
