"use client";

import { useWorkspace } from "@/components/app/workspace-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { cn } from "@/lib/client/class-names";
import { routes } from "@/lib/client/routes";
import type { ListDefinition } from "./list-definition";
import { type RowActions, RowMenu } from "./row-menu";

type RecordRowProps<Row extends { id: string }> = {
  definition: ListDefinition<Row>;
  row: Row;
  actions: RowActions<Row> | null;
  isSelected: boolean;
  onToggle: (id: string, extend: boolean) => void;
};

const cellLook = "h-8 truncate border-b px-2 py-0 text-ink-2";

/** One record. The name is the link, and the link covers the row: every way of opening a link works on all of it. */
export function RecordRow<Row extends { id: string }>(props: RecordRowProps<Row>) {
  const { definition, row, actions, isSelected, onToggle } = props;
  const { slug } = useWorkspace();
  const { kind, columns, nameOf, noteOf, icon } = definition;
  const name = nameOf(row);
  return (
    <tr
      data-row={row.id}
      className={cn(
        "group relative hover:bg-fill has-[a:focus-visible]:bg-fill",
        isSelected && "bg-accent-soft hover:bg-accent-soft has-[a:focus-visible]:bg-accent-soft",
      )}
    >
      <td className="border-b p-0">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside names itself */}
        <label className="relative z-10 flex size-8 select-none items-center justify-center opacity-40 has-checked:opacity-100 has-focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 sm:ml-2">
          <Checkbox
            aria-label={`Select ${name}`}
            checked={isSelected}
            onChange={({ nativeEvent }) => onToggle(row.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          />
        </label>
      </td>
      <th scope="row" className="border-b px-2 py-0 text-left font-medium max-sm:h-13">
        <span className="flex min-w-0 items-center gap-2">
          {icon(row)}
          <span className="min-w-0 flex-1">
            <Link
              href={routes[kind](slug, row.id)}
              prefetch={false}
              data-row-link
              dir="auto"
              className="block scroll-my-10 truncate text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-sm focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
            >
              {name}
            </Link>
            <span className="block truncate font-normal text-ink-2 text-xs sm:hidden" dir="auto">
              {noteOf(row)}
            </span>
          </span>
        </span>
      </th>
      {columns.map(({ label, className, cell }) => (
        <td key={label} className={cn(cellLook, className)}>
          {cell(row)}
        </td>
      ))}
      <td className="border-b p-0 max-sm:hidden">{actions && <RowMenu name={name} row={row} actions={actions} />}</td>
    </tr>
  );
}
