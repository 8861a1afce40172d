// What an article that is being ingested is held against: the records of curated packs, and the topics that they know.
import { identifiers } from '../knowledge/same-source.js';
import type { Facet, Pack, Source } from '../vocabulary.js';
import type { ArticleRecord } from './article.js';
import type { Term } from './topics/term.js';

export interface Shelf {
  readonly terms: readonly Term[];
  readonly facets: readonly Facet[];
  /** The record of the same article in a curated pack, or null. */
  source(record: ArticleRecord): Source | null;
}

/** Only of curated packs: what a machine proposed once should not spread by itself. */
export function shelfOf(packs: readonly Pack[]): Shelf {
  const curated = packs.filter(({ origin }) => origin === 'curated');
  const sources = new Map(
    curated.flatMap(({ source }) => identifiers(source).map((name) => [name, source] as const)),
  );
  return {
    facets: curated.flatMap(({ facets }) => facets),
    terms: curated.flatMap(({ topics }) =>
      topics.map(({ name, aliases, facet }): Term => ({ name, aliases, facet, origin: 'known' })),
    ),
    source(record) {
      const names = identifiers({ ...record, journal: '', journalShort: '' });
      const named = names.map((name) => sources.get(name)).find((one) => one !== undefined);
      // A text without identifiers is known by its title and first author.
      return (
        named ??
        (names.length > 0 ? null : (curated.find((pack) => sameTitle(pack.source, record))?.source ?? null))
      );
    },
  };
}

function sameTitle(source: Source, { title, authors }: ArticleRecord): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [first] = authors;
  return (
    plain(title) === plain(source.title) &&
    (first === undefined || plain(first.family) === plain(source.authors[0]?.family ?? ''))
  );
}
