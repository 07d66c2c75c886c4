const firstMs = Date.parse("0001-01-01T00:00:00.000Z");
const lastMs = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * A validated ISO 8601 time as a moment that PostgreSQL can read. It knows no year 0 and no offset of 16 hours,
 * both of which ISO 8601 allows; what lies beyond the years 1 to 9999 becomes their edge.
 */
export function storableInstant(value: string): Date {
  return new Date(Math.min(Math.max(Date.parse(value), firstMs), lastMs));
}
