/** Where a card that is held at height `y` comes to stand among cards whose middles are at these heights, top first. */
export function dropIndex(middles: readonly number[], y: number): number {
  const below = middles.findIndex((middle) => y < middle);
  return below < 0 ? middles.length : below;
}
