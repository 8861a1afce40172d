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
      // An identifier with another title is a slip, or another version: both then keep what they say of themselves.
      if (named !== undefined) return sharesTitle(named, record) ? named : null;
      // A text without identifiers is known by its title and first author.
      return names.length > 0 ? null : (curated.find(({ source }) => isSame(source, record))?.source ?? null);
    },
  };
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function sharesTitle(source: Source, { title }: ArticleRecord): boolean {
  const [one, other] = [plain(source.title), plain(title)];
  return title === '' || one.includes(other) || other.includes(one);
}

function isSame(source: Source, { title, authors }: ArticleRecord): boolean {
  const [first] = authors;
  const [own] = source.authors;
  return (
    plain(title) === plain(source.title) &&
    (first === undefined || plain(first.family) === plain(own?.family ?? ''))
  );
}
