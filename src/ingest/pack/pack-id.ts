// The id and name of an ingested pack: what a reader would call the article, short enough for buttons and `in:pack`.
import { hashOf } from '../../knowledge/hash-of.js';
import { identifiers } from '../../knowledge/same-source.js';
import { wordList } from '../../text/word-lists.js';
import type { Author, Source } from '../../vocabulary.js';
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

/** Titles shorter than this, in characters, are those of many articles ("Editorial"). */
const tellingMin = 20;

/** What tells an article from any other: an identifier, or else its title. Two inputs of one key are one article twice. */
export function articleKey(
  record: Pick<Source, 'doi' | 'pmid' | 'pmcid' | 'title'> & {
    year: number | null;
    authors?: readonly Author[];
    journal?: string | null;
    volume?: string | null;
    pages?: string | null;
  },
): string {
  const [first] = identifiers({
    ...unnamed,
    doi: record.doi,
    pmid: record.pmid,
    pmcid: record.pmcid,
    title: record.title,
    year: record.year,
  });
  if (first !== undefined) return first;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const title = plain(record.title);
  const place =
    title.length >= tellingMin
      ? []
      : [record.authors?.[0]?.family, record.journal, record.volume, record.pages].map((one) =>
          plain(one ?? ''),
        );
  return ['title', title, record.year ?? '', ...place].filter((one) => one !== '').join(' ');
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
