import type { ComponentProps } from "react";
import { Button } from "./button";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "aria-label"> & {
  /** What the button does: its accessible name and its tooltip. */
  label: string;
  /** Shown in the tooltip beside the label, such as "C". */
  shortcut?: string;
  tooltipSide?: "top" | "right" | "bottom" | "left";
};

export function IconButton({ label, shortcut, tooltipSide, variant, size, ...props }: IconButtonProps) {
  return (
    <Tooltip label={label} {...(shortcut && { shortcut })} {...(tooltipSide && { side: tooltipSide })}>
      <Button variant={variant ?? "ghost"} size={size ?? "icon"} aria-label={label} {...props} />
    </Tooltip>
  );
}
