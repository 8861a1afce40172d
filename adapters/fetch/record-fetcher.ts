// The record of an article that was read from a file, as Europe PMC has it: asked politely, and given up after the first failure.
import { articleIdOf, type KnownRecord } from '../../src/ingest/index.js';
import { recordOf } from './europe-pmc.js';
import type { FetchSettings } from './fetch-settings.js';
import { politeGet } from './polite-get.js';

export interface AskedRecord {
  readonly known: KnownRecord | null;
  /** Why nothing could be asked; null where an answer came. */
  readonly failed: string | null;
}

/** Null where no contact address is set. What is returned never rejects: a network that fails is no fault of a file. */
export function recordFetcher(settings: FetchSettings): ((id: string) => Promise<AskedRecord>) | null {
  if (settings.contact === null) return null;
  const get = politeGet(settings.contact, settings);
  let failed: string | null = null;
  return async (written) => {
    const id = articleIdOf(written);
    if (id === null || failed !== null) return { known: null, failed };
    try {
      return { known: await recordOf(get, settings.europePmcUrl, id), failed: null };
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      return { known: null, failed };
    }
  };
}
