/** The quantiles of ascending replicates below which two shares of them lie, by the place share · (samples + 1). */
export function intervalOf(
  { sorted }: { readonly sorted: Float64Array; readonly value?: number },
  low: number,
  high: number,
): { readonly low: number; readonly high: number } {
  const at = (share: number): number => {
    const place = Math.max(0, Math.min(sorted.length - 1, share * (sorted.length + 1) - 1));
    const below = sorted[Math.floor(place)]!;
    return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
  };
  return { low: at(low), high: at(high) };
}
