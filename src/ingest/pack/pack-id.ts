// The id and name of an ingested pack: what a reader would call the article, short enough for buttons and `in:pack`.
import { hashOf } from '../../knowledge/hash-of.js';
import { identifiers } from '../../knowledge/same-source.js';
import { wordList } from '../../text/word-lists.js';
import type { Source } from '../../vocabulary.js';
import type { ArticleRecord } from '../article.js';
import { idFrom } from '../id-from.js';

const idMax = 32;
const nameMax = 80;

/** `hoffmann-2018-glutamate-receptors`; the same record gives the same id. */
export function packId({ title, authors, year }: Pick<ArticleRecord, 'title' | 'authors' | 'year'>): string {
  const family = authors[0]?.family || authors[0]?.given || '';
  const telling = title
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => !wordList('untelling in a title').has(word.toLowerCase()));
  return idFrom([family, year ?? '', ...telling].join(' '), idMax, 'article');
}

/** For another article whose names happen to be the same. */
export function packIdBeside(id: string, key: string): string {
  const tail = `-${hashOf(key).slice(0, 4)}`;
  return `${id.slice(0, idMax - tail.length).replace(/-+$/, '')}${tail}`;
}

/** What tells an article from any other: an identifier, or else its title. Two inputs of one key are one article twice. */
export function articleKey(
  record: Pick<Source, 'doi' | 'pmid' | 'pmcid' | 'title'> & { year: number | null },
): string {
  const [first] = identifiers({ ...unnamed, ...record });
  return (
    first ??
    `title ${record.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} ${record.year ?? ''}`.trim()
  );
}

const unnamed = {
  authors: [],
  journal: '',
  journalShort: '',
  volume: null,
  issue: null,
  pages: null,
  url: null,
};

export function packName(title: string): string {
  const flat = title.replace(/\s+/g, ' ').trim();
  if (flat.length <= nameMax) return flat;
  const cut = flat.slice(0, nameMax - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 40 ? cut.lastIndexOf(' ') : cut.length).replace(/[\s,:;-]+$/, '')}…`;
}
