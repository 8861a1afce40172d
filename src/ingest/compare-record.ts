// The record that was read of a file beside the one that a service has: what was guessed is confirmed or filled, what differs is said.
import { sharesTitle } from '../knowledge/check-title.js';
import type { Author, GuessedField } from '../vocabulary.js';
import type { Article, ArticleRecord } from './article.js';

/** What a service knows of an article. */
export type KnownRecord = Pick<ArticleRecord, GuessedField>;

const fields: readonly GuessedField[] = ['title', 'authors', 'journal', 'year', 'doi'];

/** `from`: who has that record, in words. Where the titles have nothing in common it is another article's, and nothing is taken. */
export function compareRecord(
  article: Article,
  known: KnownRecord,
  from: string,
): { readonly article: Article; readonly problems: readonly string[] } {
  const own = article.record;
  const guessed = article.guessed ?? [];
  if (own.title !== '' && known.title !== '' && !sharesTitle(own.title, known.title))
    return {
      article,
      problems: [
        `${own.doi ?? own.pmid ?? 'its id'} is that of another article at ${from} (“${known.title}”): check it`,
      ],
    };
  const filled = fields.filter(
    (field) => !isEmpty(known[field]) && (isEmpty(own[field]) || guessed.includes(field)),
  );
  const record = { ...own, ...Object.fromEntries(filled.map((field) => [field, known[field]])) };
  const left = guessed.filter((field) => !filled.includes(field));
  const { guessed: _, ...rest } = article;
  const title = filled.includes('title') && known.title !== own.title;
  return {
    article: {
      ...rest,
      record,
      // The title that is quoted is the one that is cited.
      blocks: title
        ? [
            { kind: 'title', section: [], text: known.title, markers: [] },
            ...article.blocks.filter(({ kind }) => kind !== 'title'),
          ]
        : article.blocks,
      ...(left.length === 0 ? {} : { guessed: left }),
    },
    problems: fields
      .filter(
        (field) => !filled.includes(field) && !isEmpty(known[field]) && !isSame(own[field], known[field]),
      )
      .map((field) => `${field}: “${shown(own[field])}” in the file, “${shown(known[field])}” at ${from}`),
  };
}

type Value = ArticleRecord[GuessedField];

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Given names may be short in one of them. */
function isSame(one: Value, other: Value): boolean {
  const flat = (value: Value): string =>
    (Array.isArray(value) ? value.map((author: Author) => author.family).join(' ') : String(value))
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return flat(one) === flat(other);
}

function shown(value: Value): string {
  return Array.isArray(value)
    ? value.map(({ given, family }: Author) => `${given} ${family}`.trim()).join(', ')
    : String(value);
}
