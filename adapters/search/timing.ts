// How long a search waits for the database: longer than the small statements of the store, shorter than a person does.

/** As adapters/store/database.ts takes it, milliseconds; `callMs` is for one of the eight statements of a search. */
export const searchTiming = { callMs: 2_000, startMs: 5_000, retryMs: 1_000 };
