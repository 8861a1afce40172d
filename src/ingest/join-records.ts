// What was read of an article joined with another record of it: of a reference manager's export, of PubMed, of Europe PMC.
import { sharesTitle } from '../knowledge/check-title.js';
import type { Author, GuessedField } from '../vocabulary.js';
import { type Article, type ArticleRecord, given, titleBlock } from './article.js';
import { gravestFirst } from './notices.js';
import { readArticles } from './read-articles.js';
import type { RecordEntry } from './records/record-entry.js';
import { letters } from './text/head-pieces.js';

/** What a service knows of an article. */
export type KnownRecord = Pick<ArticleRecord, GuessedField>;

const fields: readonly GuessedField[] = ['title', 'authors', 'journal', 'year', 'doi'];

type Value = ArticleRecord[keyof ArticleRecord];

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The article with another record; the title that is quoted is the one that is cited. */
function withRecord(
  article: Article,
  record: ArticleRecord,
  { guessed, isRetitled }: { readonly guessed: readonly GuessedField[]; readonly isRetitled: boolean },
): Article {
  const { guessed: _, ...rest } = article;
  const words = article.blocks.filter(({ kind }) => kind !== 'title');
  return {
    ...rest,
    record,
    blocks: isRetitled ? [titleBlock(record.title), ...words] : article.blocks,
    ...given({ guessed: guessed.length === 0 ? null : guessed }),
  };
}

/**
 * What was guessed is confirmed or filled by the known record; what differs is a problem. `from`: who has that record, in words.
 * Where the titles have nothing in common it is another article's, and nothing is taken.
 */
export function compareRecord(
  article: Article,
  known: KnownRecord,
  from: string,
): { readonly article: Article; readonly problems: readonly string[] } {
  const { record, guessed = [] } = article;
  if (record.title !== '' && known.title !== '' && !sharesTitle(record.title, known.title)) {
    const id = record.doi ?? record.pmid ?? 'its id';
    return {
      article,
      problems: [`${id} is that of another article at ${from} (“${known.title}”): check it`],
    };
  }
  const stated = fields.filter((field) => !isEmpty(known[field]));
  const filled = stated.filter((field) => isEmpty(record[field]) || guessed.includes(field));
  const merged = { ...record, ...Object.fromEntries(filled.map((field) => [field, known[field]])) };
  const left = guessed.filter((field) => !filled.includes(field));
  const different = stated.filter(
    (field) => !filled.includes(field) && plain(record[field]) !== plain(known[field]),
  );
  return {
    article: withRecord(article, merged, { guessed: left, isRetitled: merged.title !== record.title }),
    problems: different.map(
      (field) => `${field}: “${shown(record[field])}” in the file, “${shown(known[field])}” at ${from}`,
    ),
  };
}

/** For comparison: given names may be short in one of two records. */
function plain(value: Value): string {
  const text = Array.isArray(value) ? value.map(({ family }: Author) => family).join(' ') : String(value);
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function shown(value: Value): string {
  return Array.isArray(value)
    ? value.map(({ given: first, family }: Author) => `${first} ${family}`.trim()).join(', ')
    : String(value);
}

/**
 * The articles of a fetched text. The first of them is the one that was asked for, and that PubMed's record (`beside`) is of:
 * full texts are rarely changed when an article is retracted; PubMed's record is. What the full text says itself stays.
 */
export function readFetched(text: string, beside: string | null): readonly Article[] {
  const [article, ...parts] = readArticles(text);
  const listed = beside === null ? undefined : readArticles(beside)[0];
  if (article === undefined) return [];
  if (listed === undefined) return [article, ...parts];
  const { record, notices } = article;
  // A mark without an address says no more than a notice of its kind that is there already.
  const others = listed.notices.filter(
    ({ kind, url }) =>
      !notices.some((notice) => notice.kind === kind && (url === null || notice.url === url)),
  );
  const joined: Article = {
    ...article,
    record: {
      ...record,
      pmid: record.pmid ?? listed.record.pmid,
      pmcid: record.pmcid ?? listed.record.pmcid,
      doi: record.doi ?? listed.record.doi,
    },
    mesh: article.mesh.length > 0 ? article.mesh : listed.mesh,
    notices: gravestFirst([...notices, ...others]),
  };
  return [joined, ...parts];
}

/** A record with the file that holds it, so that names and paths can be held against it. */
export interface FoundRecord {
  readonly entry: RecordEntry;
  /** The file of the records, with forward slashes. */
  readonly from: string;
}

/** Titles shorter than this, in letters and digits, are those of many articles ("Migraine"). */
const titleMin = 20;

/**
 * Which record is that of a file: by the path that the export gives, a DOI or PMID, the file's name, or the title. Null where no
 * record is the file's, or two are. `path`: with forward slashes.
 */
export function recordBeside(
  path: string,
  article: Article | null,
  records: readonly FoundRecord[],
): FoundRecord | null {
  const single = (test: (record: FoundRecord) => boolean): FoundRecord | null => {
    const fitting = records.filter(test);
    const ids = fitting.map(
      ({
        entry: {
          article: { record },
        },
      }) => record.doi ?? letters(record.title),
    );
    const isSingle = new Set(ids.map((id) => id.toLowerCase())).size === 1;
    return isSingle ? (fitting[0] ?? null) : null;
  };
  const isAlone = ({ from }: FoundRecord): boolean =>
    records.filter((record) => record.from === from).length === 1;
  return (
    single(({ entry, from }) => entry.files.some((file) => isPath(file, from, path))) ??
    single(({ entry }) => article !== null && isSameId(entry.article, article)) ??
    single((record) => isSameName(record.from, path) && isAlone(record) && fits(record, article)) ??
    single(({ entry }) => article !== null && isSameTitle(entry.article, article))
  );
}

// "files/12/Berg 2020.pdf", "Full Text PDF:files/12/Berg 2020.pdf:application/pdf", "internal-pdf://…", "C:\\…".
function isPath(exported: string, from: string, path: string): boolean {
  const plainPath = exported
    .replaceAll('\\:', ':')
    .replaceAll('\\', '/')
    .replace(/^file:\/\/\/?/, '')
    .trim();
  const file = decoded(/^[^:/]*:(.+?):[a-z]+\/[\w.+-]+$/i.exec(plainPath)?.[1] ?? plainPath);
  if (!/\.\w{2,8}$/.test(file)) return false;
  if (`${folderOf(from)}${file}`.replace(/\/\.\//g, '/') === path || file === path) return true;
  // An absolute path of another machine: its last two names tell.
  const tail = file.split('/').slice(-2).join('/');
  return tail.includes('/') && tail === path.split('/').slice(-2).join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isSameName(from: string, path: string): boolean {
  const bareName = (file: string): string =>
    file
      .slice(folderOf(file).length)
      .replace(/\.\w{2,8}(?:\.gz)?$/, '')
      .toLowerCase();
  return bareName(from) === bareName(path) && folderOf(from) === folderOf(path);
}

/** The file says nothing that makes it another article. */
function fits({ entry }: FoundRecord, article: Article | null): boolean {
  const [recorded, read] = [entry.article.record.doi, article?.record.doi ?? null];
  return (
    recorded === null ||
    read === null ||
    article?.guessed?.includes('doi') === true ||
    isSameDoi(recorded, read)
  );
}

function isSameDoi(a: string, b: string | null): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

function isSameId({ record: a }: Article, { record: b }: Article): boolean {
  return (
    (a.doi !== null && isSameDoi(a.doi, b.doi)) ||
    (a.pmid !== null && a.pmid === b.pmid) ||
    (a.pmcid !== null && a.pmcid === b.pmcid)
  );
}

function isSameTitle({ record: a }: Article, { record: b }: Article): boolean {
  const title = letters(a.title);
  return title.length >= titleMin && title === letters(b.title);
}

/** The article with the record in place of what was read of it; nothing of it is guessed then but what the record lacks. */
export function withRecordBeside(article: Article, { entry }: FoundRecord): Article {
  const { record: beside, keywords, mesh, notices } = entry.article;
  const { licence } = article.record;
  const values = Object.fromEntries(Object.entries(beside).filter(([, value]) => !isEmpty(value)));
  const record = { ...article.record, ...values, licence: licence ?? beside.licence };
  const guessed = (article.guessed ?? []).filter((field) => isEmpty(beside[field]));
  return {
    ...withRecord(article, record, { guessed, isRetitled: beside.title !== '' }),
    keywords: [...new Set([...article.keywords, ...keywords])],
    mesh: article.mesh.length > 0 ? article.mesh : mesh,
    notices: [...article.notices, ...notices],
  };
}
