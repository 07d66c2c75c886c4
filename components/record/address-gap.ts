/** There is nobody to prefill, though there could be. */
export type AddressGap = {
  /** Whose address is missing. */
  name: string;
  /** Writes it down; answers the problem as a sentence, or null. Null where the user may not. */
  addAddress: ((email: string) => Promise<string | null>) | null;
};
