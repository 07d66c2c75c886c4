/** Numbers in [0, 1), the same for the same seed in every run and on every machine. */
export type Random = () => number;

/** Mulberry32: 32 bits of state are plenty for demo data, and nothing secret is made from it. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
