import type { LucideIcon } from "lucide-react";
import { Toolbar } from "radix-ui";
import { IconButton } from "@/components/ui/icon-button";
import { printedKeys } from "@/lib/client/shortcuts";

type ToolButtonProps = {
  label: string;
  icon: LucideIcon;
  shortcut?: string;
  /** For what can be on and off at the cursor. */
  isPressed?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
};

/** One button of the toolbar. The text keeps its selection when it is pressed with the mouse. */
export function ToolButton({ label, icon: Icon, shortcut, isPressed, isDisabled = false, onPress }: ToolButtonProps) {
  return (
    <Toolbar.Button asChild disabled={isDisabled}>
      <IconButton
        label={label}
        size="icon-sm"
        aria-pressed={isPressed}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
        {...(shortcut && { shortcut: printedKeys(shortcut) })}
      >
        <Icon aria-hidden />
      </IconButton>
    </Toolbar.Button>
  );
}
