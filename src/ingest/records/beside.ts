// Which record is that of a file: by the path that the export gives, the file's name, a DOI or PMID, or the title.
import type { Article } from '../article.js';
import { letters } from '../text/head-pieces.js';
import type { RecordEntry } from './record-entry.js';

/** A record with the file that holds it, so that names and paths can be held against it. */
export interface FoundRecord {
  readonly entry: RecordEntry;
  /** The file of the records, with forward slashes. */
  readonly from: string;
}

/** Titles shorter than this, in letters and digits, are those of many articles ("Migraine"). */
const titleMin = 20;

/** Null where no record is the file's, or two are. `path`: with forward slashes. */
export function recordBeside(
  path: string,
  article: Article | null,
  records: readonly FoundRecord[],
): FoundRecord | null {
  return (
    only(records.filter(({ entry, from }) => entry.files.some((file) => isPath(file, from, path)))) ??
    (article === null ? null : only(records.filter(({ entry }) => isSameId(entry.article, article)))) ??
    only(
      records.filter(
        ({ from, entry }) =>
          isSameName(from, path) &&
          records.filter((one) => one.from === from).length === 1 &&
          fits(entry, article),
      ),
    ) ??
    (article === null ? null : only(records.filter(({ entry }) => isSameTitle(entry.article, article))))
  );
}

function only(found: readonly FoundRecord[]): FoundRecord | null {
  const ids = new Set(
    found.map(({ entry }) => (entry.article.record.doi ?? letters(entry.article.record.title)).toLowerCase()),
  );
  return ids.size === 1 ? (found[0] ?? null) : null;
}

// "files/12/Berg 2020.pdf", "Full Text PDF:files/12/Berg 2020.pdf:application/pdf", "internal-pdf://…", "C:\\…".
function isPath(written: string, from: string, path: string): boolean {
  const plain = written
    .replaceAll('\\:', ':')
    .replaceAll('\\', '/')
    .replace(/^file:\/\/\/?/, '')
    .trim();
  const parts = /^[^:/]*:(.+?):[a-z]+\/[\w.+-]+$/i.exec(plain)?.[1] ?? plain;
  const file = decoded(parts);
  if (!/\.\w{2,8}$/.test(file)) return false;
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  if (`${folder}${file}`.replace(/\/\.\//g, '/') === path || file === path) return true;
  // An absolute path of another machine: its last two names tell.
  const [tail, own] = [file.split('/').slice(-2).join('/'), path.split('/').slice(-2).join('/')];
  return tail.includes('/') && tail === own;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function bareName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w{2,8}(?:\.gz)?$/, '').toLowerCase();
}

function isSameName(from: string, path: string): boolean {
  const folder = (of: string): string => of.slice(0, of.lastIndexOf('/') + 1);
  return bareName(from) === bareName(path) && folder(from) === folder(path);
}

/** The file says nothing that makes it another article. */
function fits({ article: record }: RecordEntry, article: Article | null): boolean {
  if (article === null) return true;
  const [one, other] = [record.record.doi, article.record.doi];
  return (
    one === null ||
    other === null ||
    article.guessed?.includes('doi') === true ||
    one.toLowerCase() === other.toLowerCase()
  );
}

function isSameId({ record: one }: Article, { record: other }: Article): boolean {
  return (
    (one.doi !== null && one.doi.toLowerCase() === other.doi?.toLowerCase()) ||
    (one.pmid !== null && one.pmid === other.pmid) ||
    (one.pmcid !== null && one.pmcid === other.pmcid)
  );
}

function isSameTitle({ record: one }: Article, { record: other }: Article): boolean {
  const [a, b] = [letters(one.title), letters(other.title)];
  return a.length >= titleMin && a === b;
}

/** The article with the record in place of what was read of it; nothing of it is guessed then but what the record lacks. */
export function withRecordBeside(article: Article, { entry }: FoundRecord): Article {
  const { record: beside, keywords, mesh, notices } = entry.article;
  const own = article.record;
  const title = beside.title || own.title;
  const guessed = (article.guessed ?? []).filter((field) => {
    const known = beside[field];
    return known === null || known === '' || (Array.isArray(known) && known.length === 0);
  });
  const { guessed: _, ...rest } = article;
  const shown = article.blocks.filter(({ kind }) => kind !== 'title');
  return {
    ...rest,
    record: {
      title,
      authors: beside.authors.length > 0 ? beside.authors : own.authors,
      journal: beside.journal ?? own.journal,
      journalShort: beside.journalShort ?? own.journalShort,
      year: beside.year ?? own.year,
      volume: beside.volume ?? own.volume,
      issue: beside.issue ?? own.issue,
      pages: beside.pages ?? own.pages,
      doi: beside.doi ?? own.doi,
      pmid: beside.pmid ?? own.pmid,
      pmcid: beside.pmcid ?? own.pmcid,
      url: beside.url ?? own.url,
      licence: own.licence ?? beside.licence,
    },
    // The title that is quoted is the one that is cited.
    blocks:
      beside.title === ''
        ? article.blocks
        : [{ kind: 'title', section: [], text: title, markers: [] }, ...shown],
    keywords: [...new Set([...article.keywords, ...keywords])],
    mesh: article.mesh.length > 0 ? article.mesh : mesh,
    notices: [...article.notices, ...notices],
    ...(guessed.length === 0 ? {} : { guessed }),
  };
}
