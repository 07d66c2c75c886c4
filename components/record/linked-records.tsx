"use client";

import { Ellipsis, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { useWorkspace } from "@/components/app/workspace-provider";
import type { PickedRecord } from "@/components/records/record-picker-props";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Menu, MenuItem } from "@/components/ui/menu";
import { routes } from "@/lib/client/routes";
import { FactsGroup } from "./facts-group";
import type { LinkedRecord, useLinks } from "./use-links";

const RecordPicker = dynamic(() => import("@/components/records/record-picker").then((module) => module.RecordPicker), {
  loading: () => <span className="block h-8 rounded-md border bg-fill" />,
});

type LinkedRecordsProps = ReturnType<typeof useLinks> & {
  title: string;
  kind: "contact" | "customer";
  /** "Link a company" */
  linkLabel: string;
  /** What stands there while there are none. */
  empty: string;
  canEdit: boolean;
  /** Whether one of them can be made the main one. */
  hasPrimary: boolean;
  footer?: ReactNode;
};

/** Who works where, seen from either side. */
export function LinkedRecords(props: LinkedRecordsProps) {
  const { title, kind, linkLabel, empty, canEdit, links, link } = props;
  const [isAdding, setAdding] = useState(false);
  const add = (picked: PickedRecord | null) => {
    setAdding(false);
    if (picked) void link({ ...picked, jobTitle: null, isPrimary: links.length === 0 && props.hasPrimary });
  };
  return (
    <FactsGroup
      title={title}
      count={links.length}
      action={
        canEdit && (
          <IconButton label={linkLabel} size="icon-sm" onClick={() => setAdding(true)}>
            <Plus />
          </IconButton>
        )
      }
    >
      <ul className="flex flex-col">
        {links.map((record) => (
          <LinkedRow key={record.id} {...props} record={record} />
        ))}
      </ul>
      {isAdding && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field inside is what is operated
        <div className="py-1" onBlur={({ relatedTarget }) => relatedTarget && setAdding(false)}>
          <RecordPicker
            kind={kind}
            value={null}
            onChange={add}
            onCancel={() => setAdding(false)}
            exclude={links.map(({ id }) => id)}
            label={linkLabel}
            autoFocus
          />
        </div>
      )}
      {props.footer}
      {links.length === 0 && !isAdding && <p className="py-1 text-ink-3 text-sm">{empty}</p>}
    </FactsGroup>
  );
}

function LinkedRow({ record, kind, canEdit, hasPrimary, link, unlink }: LinkedRecordsProps & { record: LinkedRecord }) {
  const { slug } = useWorkspace();
  const detail = [record.jobTitle, record.note].filter(Boolean).join(" · ");
  return (
    <li className="group -mx-2 flex min-h-9 items-center gap-2 rounded-md px-2 hover:bg-fill">
      <Avatar name={record.name} size="sm" shape={kind === "customer" ? "company" : "person"} />
      <div className="min-w-0 flex-1 text-sm">
        <Link href={routes[kind](slug, record.id)} className="flex min-w-0 items-baseline gap-1.5 rounded-sm">
          <span className="truncate font-medium hover:underline" dir="auto">
            {record.name}
          </span>
          {hasPrimary && record.isPrimary && <span className="shrink-0 text-ink-3 text-xs">main</span>}
        </Link>
        {detail && (
          <p className="truncate text-left text-ink-3 text-xs" dir="auto">
            {detail}
          </p>
        )}
      </div>
      {canEdit && (
        <Menu
          trigger={
            <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${record.name}`}>
              <Ellipsis />
            </Button>
          }
        >
          {hasPrimary && !record.isPrimary && (
            <MenuItem onSelect={() => void link({ ...record, isPrimary: true })}>Make it the main company</MenuItem>
          )}
          <MenuItem danger onSelect={() => void unlink(record)}>
            Remove link
          </MenuItem>
        </Menu>
      )}
    </li>
  );
}
