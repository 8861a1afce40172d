// The order in which packs speak: what a curator wrote before what a machine proposed, else as they were given.
import type { Pack } from '../vocabulary.js';

export function curatedFirst(packs: readonly Pack[]): readonly Pack[] {
  const curated = packs.filter(({ origin }) => origin === 'curated');
  return [...curated, ...packs.filter(({ origin }) => origin !== 'curated')];
}
