/**
 * An amount as people type it: "12500", "12,500.50", "12.500,50", "12 500". Of two signs the last one is the decimal
 * one; a single one is, unless three digits follow it. Null for nothing typed, undefined for what is no amount.
 */
export function parseAmount(typed: string): number | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "");
  if (text === "") return null;
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const decimal = decimalSign(text);
  const whole = text.replace(decimal === "," ? /\./g : /,/g, "").replace(",", ".");
  const plain = decimal === null ? text.replace(/[.,]/g, "") : whole;
  return /^\d+(\.\d*)?$/.test(plain) ? Number(plain) : undefined;
}

function decimalSign(text: string): "." | "," | null {
  const [dots, commas] = [text.split(".").length - 1, text.split(",").length - 1];
  if (dots > 0 && commas > 0) return text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
  const sign = dots === 1 ? "." : commas === 1 ? "," : null;
  const groups = sign !== null && /^\d{1,3}[.,]\d{3}$/.test(text);
  return groups ? null : sign;
}
