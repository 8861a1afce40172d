// When and where a source was published, in brackets.
import type { Source } from '../vocabulary.js';

/** ` (Journal, 2018)`, as far as it is known; empty where nothing is. */
export function published({ journal, year }: Source): string {
  const known = [journal, year === null ? '' : String(year)].filter((part) => part !== '').join(', ');
  return known === '' ? '' : ` (${known})`;
}
