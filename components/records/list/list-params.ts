/** What stands in the address behind `?`, by name. */
export type ListParams = Readonly<Record<string, string>>;

/** A null takes the name away. */
export type ChangeParams = (change: Record<string, string | null>) => void;
