/**
 * An amount in its own currency, without ".00". A code that no list knows is written in front. The locale is always
 * named, since that of the server is not that of the browser.
 */
export function money(amount: number, currency: string, locale: string): string {
  const digits = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency, ...digits }).format(amount);
  } catch {
    return `${currency} ${amount.toLocaleString(locale)}`;
  }
}

/** For tight places: "A$1.2M". */
export function compactMoney(amount: number, currency: string, locale: string): string {
  if (Math.abs(amount) < 10_000) return money(amount, currency, locale);
  try {
    const style = { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(locale, style).format(amount);
  } catch {
    return money(amount, currency, locale);
  }
}
