"use client";

import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { exactTime } from "@/lib/client/format/relative-time";
import { type Changer, type LastChange, sayLastChange } from "@/lib/client/record/last-change";
import { useMemberName } from "./use-choices";

type WhoChangedProps = { noun: string; change: LastChange };

/** Who last changed a record, and when. Says nothing until the name is known, so that it is said once. */
export function WhoChanged({ noun, change }: WhoChangedProps) {
  const changer = useChanger(change.updated_by);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  if (!changer) return null;
  return (
    <time dateTime={change.updated_at} title={exactTime(change.updated_at)}>
      {sayLastChange(noun, changer, change.updated_at, now)}
    </time>
  );
}

function useChanger(userId: string | null): Changer | null {
  const { me } = useWorkspace();
  const isReader = userId === me.user.id;
  const name = useMemberName(isReader ? null : userId);
  if (isReader) return { kind: "reader" };
  if (name === undefined) return null;
  return name === null ? { kind: "unknown" } : { kind: "member", name };
}
