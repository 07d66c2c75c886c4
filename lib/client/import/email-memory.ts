/** Remembers which addresses a long file has had so far, in eight bytes each: a million of them fit easily. */
export function createEmailMemory() {
  const seen = new Set<number>();
  return {
    /** Whether the address came before; case does not matter. */
    hasSeen: (email: string): boolean => {
      const hash = hash53(email.trim().toLowerCase());
      if (seen.has(hash)) return true;
      seen.add(hash);
      return false;
    },
  };
}

/** 53 bits of two multiplicative hashes: enough that a million addresses are told apart. */
function hash53(text: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}
