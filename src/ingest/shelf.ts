// What an article that is being ingested is held against: the records of curated packs, and the topics that they know.
import { sharesTitle } from '../knowledge/check-title.js';
import { identifiers } from '../knowledge/same-source.js';
import { words } from '../text/tokens.js';
import type { Facet, Pack, Source } from '../vocabulary.js';
import type { ArticleRecord } from './article.js';
import type { Term } from './topics/terms.js';

/** What is known before an article is read: topics, facets, words, and the articles that curated packs are of. */
export interface Shelf {
  readonly terms: readonly Term[];
  readonly facets: readonly Facet[];
  /** Whether a word, in lower case, is a common one of English: it names no topic by itself. */
  readonly isCommonWord: (word: string) => boolean;
  /** The record of the same article in a curated pack, or null. */
  source(record: ArticleRecord): Source | null;
}

/** Only of curated packs: what a machine proposed once should not spread by itself. */
export function shelfOf(
  packs: readonly Pack[],
  isCommonWord: (word: string) => boolean = () => false,
): Shelf {
  const curated = packs.filter(({ origin }) => origin === 'curated');
  const sources = new Map(
    curated.flatMap(({ source }) => identifiers(source).map((name) => [name, source] as const)),
  );
  return {
    isCommonWord,
    facets: curated.flatMap(({ facets }) => facets),
    terms: curated.flatMap(({ topics }) =>
      topics.map(({ name, aliases, facet }): Term => ({ name, aliases, facet, origin: 'known' })),
    ),
    source(record) {
      const names = identifiers({ ...record, journal: '', journalShort: '' });
      const [identified] = names.flatMap((name) => sources.get(name) ?? []);
      // An identifier with another title is a slip, or another version: both then keep what they say of themselves.
      if (identified !== undefined)
        return record.title === '' || sharesTitle(identified.title, record.title) ? identified : null;
      // A text without identifiers is known by its title and first author.
      return names.length > 0 ? null : (curated.find(({ source }) => isSame(source, record))?.source ?? null);
    },
  };
}

function isSame(source: Source, { title, authors }: ArticleRecord): boolean {
  if (words(source.title).join(' ') !== words(title).join(' ')) return false;
  const [first] = authors;
  return (
    first === undefined || first.family.toLowerCase() === (source.authors[0]?.family ?? '').toLowerCase()
  );
}
