"use client";

import { Ellipsis, Pencil, Star, Trash2 } from "lucide-react";
import { useWorkspace } from "@/components/app/workspace-provider";
import { explainWrite } from "@/components/settings/explain-write";
import { useWrite } from "@/components/settings/use-write";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { cn } from "@/lib/client/class-names";
import {
  deleteEmailConfigContract,
  type EmailConfig,
  restoreEmailConfigContract,
  updateEmailConfigContract,
} from "@/lib/contracts/email-configs";

type ConfigMenuProps = { config: EmailConfig; isOnly: boolean; onEdit: () => void };

/** What else can be done with a configuration. The default cannot be deleted while there are others. */
export function ConfigMenu({ config, isOnly, onEdit }: ConfigMenuProps) {
  const { makeDefault, remove, isBusy } = useConfigActions(config);
  const isHeld = config.is_default && !isOnly;
  return (
    <Menu
      className="max-w-72"
      trigger={
        <IconButton label={`More for ${config.config_name}`} disabled={isBusy}>
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem onSelect={onEdit}>
        <Pencil aria-hidden />
        Edit
      </MenuItem>
      {!config.is_default && (
        <MenuItem onSelect={() => void makeDefault()}>
          <Star aria-hidden />
          Make default
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem
        danger={!isHeld}
        aria-disabled={isHeld}
        onSelect={(event) => (isHeld ? event.preventDefault() : void remove())}
      >
        <Trash2 aria-hidden />
        <span className="py-1">
          <span className={cn(isHeld && "text-ink-3")}>Delete</span>
          {isHeld && <span className="block text-warn text-xs">First make another one the default.</span>}
        </span>
      </MenuItem>
    </Menu>
  );
}

function useConfigActions({ id, config_name: name, version }: EmailConfig) {
  const { api } = useWorkspace();
  const { write, isBusy } = useWrite();
  const params = { id };

  const makeDefault = async () => {
    const headers = { if_match: String(version) };
    const written = await write(() =>
      api.call(updateEmailConfigContract, { params, headers, body: { is_default: true } }),
    );
    if (written?.ok) toast.success(`Company mail now leaves as “${name}” unless another is chosen`);
    else if (written) toast.error(explainWrite(written.error));
  };
  const restore = async () => {
    const written = await write(() => api.call(restoreEmailConfigContract, { params }));
    if (written?.ok) toast.success(`“${name}” is back`);
    else if (written) toast.error(explainWrite(written.error));
  };
  const remove = async () => {
    const written = await write(() => api.call(deleteEmailConfigContract, { params }));
    if (written?.ok) {
      toast.success(`“${name}” is deleted`, {
        action: { label: "Undo", onClick: () => void restore() },
        duration: 10_000,
      });
    } else if (written) toast.error(explainWrite(written.error));
  };
  return { makeDefault, remove, isBusy };
}
