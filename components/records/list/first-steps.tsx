"use client";

import { type LucideIcon, Plus, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { kindWords, type RecordKind } from "@/lib/client/records/record-kind";
import { routes } from "@/lib/client/routes";

type FirstStepsProps = {
  kind: RecordKind;
  icon: LucideIcon;
  title: string;
  onCreate: (() => void) | null;
  children: ReactNode;
};

/** An empty list, and how it gets its first rows. */
export function FirstSteps({ kind, icon, title, onCreate, children }: FirstStepsProps) {
  const { slug } = useWorkspace();
  if (!onCreate)
    return (
      <EmptyState icon={icon} title={title}>
        Your role allows looking only. Ask an owner or admin to add some.
      </EmptyState>
    );
  const actions = (
    <>
      <Button variant="primary" onClick={onCreate}>
        <Plus aria-hidden />
        Add a {kindWords[kind].one}
      </Button>
      {kind !== "deal" && (
        <Button asChild>
          <Link href={routes.import(slug, kind)}>
            <Upload aria-hidden />
            Import a CSV file
          </Link>
        </Button>
      )}
    </>
  );
  return (
    <EmptyState icon={icon} title={title} action={actions}>
      {children}
    </EmptyState>
  );
}
