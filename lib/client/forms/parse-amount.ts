/**
 * An amount as people type it, with either decimal sign: "1,234.50", "1.234,50", "1 234", "12,5". One or two digits
 * after the last sign are decimals, three are thousands. Blank is null; what is no amount is NaN.
 */
export function parseAmount(typed: unknown): number | null {
  if (typeof typed === "number" || typed === null || typed === undefined) return typed ?? null;
  const compact = String(typed).replace(/[\s'’_]/g, "");
  if (compact === "") return null;
  const [, whole = "", decimals = ""] = /^(-?\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(compact) ?? [];
  const isGrouped = /^-?\d{1,3}([.,]\d{3})*$/.test(whole) || /^-?\d+$/.test(whole);
  return isGrouped ? Number(`${whole.replace(/[.,]/g, "")}.${decimals || "0"}`) : Number.NaN;
}
