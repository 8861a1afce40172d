// Wilson's score interval for a proportion (J Am Stat Assoc 1927;22:209-212), which stays honest near 0 and 1.

export interface Proportion {
  readonly hits: number;
  readonly of: number;
}

/** Lower and upper bound at 95 % (z = 1.96). An empty sample tells nothing: 0 to 1. */
export function wilson({ hits, of }: Proportion): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * of)) / of);
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

export function percent({ hits, of }: Proportion): string {
  if (of === 0) return '–';
  const [low, high] = wilson({ hits, of });
  const show = (share: number): string => (share * 100).toFixed(1);
  return `${hits}/${of} ${show(hits / of)} % (${show(low)}–${show(high)})`;
}
