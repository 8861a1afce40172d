// The measures of ranked lists, as trec_eval computes them, and the two statistics of times.

/** Right passages with their grades, of one question. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain among the first `cut`.
 * Järvelin and Kekäläinen, ACM Trans Inf Syst 2002;20:422-446, with the gain linear in the grade and the discount
 * log2(rank + 1), which is what trec_eval's ndcg_cut does (m_ndcg_cut.c); not the later form with 2^grade - 1.
 */
export function ndcg(ranked: readonly string[], grades: Grades, cut: number): number {
  const ideal = discounted([...grades.values()].sort((a, b) => b - a).slice(0, cut));
  return ideal === 0 ? 0 : discounted(ranked.slice(0, cut).map((id) => grades.get(id) ?? 0)) / ideal;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** Share of the right passages that are among the first `cut`. */
export function recall(ranked: readonly string[], grades: Grades, cut: number): number {
  if (grades.size === 0) return 0;
  return ranked.slice(0, cut).filter((id) => grades.has(id)).length / grades.size;
}

/** 1 if the first passage is a right one. */
export function successAtOne(ranked: readonly string[], grades: Grades): number {
  const [first] = ranked;
  return first !== undefined && grades.has(first) ? 1 : 0;
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The smallest of the numbers that at least `share` of them do not exceed (nearest rank). */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** The middle one, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : mean(sorted.slice(half - 1, half + 1));
}
