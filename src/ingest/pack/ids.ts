// The id and name of an ingested pack: what a reader would call the article, short enough for buttons and `in:pack`.
import { hashOf } from '../../knowledge/hash-of.js';
import { identifiers } from '../../knowledge/same-source.js';
import { streamSafe } from '../../text/normalise.js';
import { wordList } from '../../text/word-lists.js';
import type { ArticleRecord } from '../article.js';

const idMax = 32;
const nameMax = 80;

/** `Über NMDA-receptors (2018)` → `uber-nmda-receptors-2018`; cut between words; `otherwise` where no letter is left. */
export function idFrom(name: string, max: number, otherwise: string): string {
  const plain = streamSafe(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= max) return plain === '' ? otherwise : plain;
  const cut = plain.slice(0, max + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > max / 2 ? end : max).replace(/-+$/, '');
}

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
export function articleKey(record: Omit<ArticleRecord, 'licence'>): string {
  const [first] = identifiers({ ...record, journal: '', journalShort: '' });
  if (first !== undefined) return first;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const title = plain(record.title);
  const place = [record.authors[0]?.family, record.journal, record.volume, record.pages];
  const telling = title.length >= tellingMin ? [] : place.map((part) => plain(part ?? ''));
  return ['title', title, record.year ?? '', ...telling].filter((part) => part !== '').join(' ');
}

export function packName(title: string): string {
  const flat = title.replace(/\s+/g, ' ').trim();
  if (flat.length <= nameMax) return flat;
  const cut = flat.slice(0, nameMax - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 40 ? end : cut.length).replace(/[\s,:;-]+$/, '')}…`;
}
