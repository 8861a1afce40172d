// What fetching articles by id needs to know: who asks, where, how fast, and where copies are kept.

export interface FetchSettings {
  /** E-mail address of the operator, which both services ask for; nothing is asked without it. */
  readonly contact: string | null;
  readonly europePmcUrl: string;
  readonly ncbiUrl: string;
  /** Folder of answers that were had before; null keeps none. */
  readonly cache: string | null;
  /** At most so many requests in so many milliseconds, both services together. */
  readonly rate: { readonly limit: number; readonly interval: number };
  /** How long one answer may take, its text included. */
  readonly timeoutMs: number;
  /** Waits before a request is tried again, one for each further try; a longer `Retry-After` counts instead. */
  readonly waitsMs: readonly number[];
}

/** NCBI allows three requests a second without a key; Europe PMC more (https://www.ncbi.nlm.nih.gov/books/NBK25497/). */
export const polite = {
  rate: { limit: 3, interval: 1000 },
  timeoutMs: 60_000,
  waitsMs: [1000, 3000, 9000],
} as const;
