/** A text colour that any dark-on-light mail has: dark, or as its surroundings. */
export function isInk(value: string): boolean {
  return /^(?:inherit|initial|unset|currentcolor|windowtext|black|auto)\b/i.test(value) || isGrey(value, 0, 0x99);
}

/** A background that is none, or paper. */
export function isPaper(value: string): boolean {
  return /^(?:inherit|initial|unset|none|transparent|white|window)(?:\s|$|!)/i.test(value) || isGrey(value, 0xf0, 0xff);
}

/** A colour without hue between two brightnesses: `#333`, `rgb(51, 51, 51)`. */
function isGrey(value: string, darkest: number, lightest: number): boolean {
  const channels = channelsOf(value);
  if (channels.length < 3) return false;
  const [low, high] = [Math.min(...channels), Math.max(...channels)];
  return high - low <= 0x20 && low >= darkest && high <= lightest;
}

function channelsOf(value: string): number[] {
  const hex = /^#([0-9a-f]{3,8})\b/i.exec(value)?.[1];
  if (hex !== undefined) {
    const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
  }
  const [, list = ""] = /^rgba?\(([\d\s,.]+)/i.exec(value) ?? [];
  return list
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .slice(0, 3)
    .map(Number);
}
