// `npm run bench:formats -- ARTICLES FOLDER [--others DIR] [--write]`: what `ingest` reads of articles in the forms that people have.
// ARTICLES: JATS files, the truth; FOLDER: where the DOCX, HTML and PDF that are made of them are kept; --others: PDFs that nobody here made.
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../adapters/ingest/documents.js';
import { Fault } from '../src/index.js';
import { type Article, ingestArticle, readArticles, shelfOf } from '../src/ingest/index.js';
import type { GuessedField } from '../src/vocabulary.js';
import { root } from '../test/support/imports.js';
import { fileOf, KINDS, type Kind, make } from './formats/make.js';
import { type Measured, measure } from './formats/measure.js';
import { RECORD_KINDS, type RecordKind, recordOf } from './formats/records.js';

interface Truth {
  readonly name: string;
  readonly path: string;
  readonly article: Article;
  readonly sentences: readonly string[];
  /** The text as pandoc gives it to the producers. */
  readonly plain: string;
}

const fields: readonly GuessedField[] = ['title', 'authors', 'journal', 'year', 'doi'];

function truthOf(path: string, name: string): Truth {
  const [article] = readArticles(readFileSync(path, 'utf8'));
  if (article === undefined) throw new Error(`no article in ${path}`);
  const { pack } = ingestArticle(article, 'truth', shelfOf([]), null);
  const options: ExecFileSyncOptionsWithStringEncoding = {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  };
  const plain = execFileSync('pandoc', ['-f', 'jats', path, '-t', 'plain', '--wrap=none', '-s'], options);
  const sentences = pack.passages.filter(({ kind }) => kind === 'sentence').map(({ text }) => text);
  return { name, path, article, sentences, plain };
}

interface Counts {
  right: number;
  wrong: number;
  marked: number;
  missing: number;
}

/** Fields that a producer was given: pandoc hands on the title and the authors, not the journal, the year or the DOI. */
function countRecord(counts: Counts, truth: Article, read: Article): void {
  const flat = (value: unknown): string =>
    JSON.stringify(value ?? '')
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  const of = ({ record }: Article, field: GuessedField): unknown =>
    field === 'authors' ? record.authors.map(({ family }) => family) : record[field];
  for (const field of fields) {
    const value = of(read, field);
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) counts.missing++;
    else if (flat(value) === flat(of(truth, field))) counts.right++;
    else if (read.guessed?.includes(field) === true) counts.marked++;
    else counts.wrong++;
  }
}

async function row(kind: Kind, truths: readonly Truth[], folder: string): Promise<string> {
  const measured: Measured[] = [];
  const record: Counts = { right: 0, wrong: 0, marked: 0, missing: 0 };
  let notMade = 0;
  for (const truth of truths) {
    if ((await make(truth.path, folder, kind)) !== null) {
      notMade++;
      continue;
    }
    const [article] =
      (await readDocument(readFileSync(fileOf(folder, truth.name, kind)), Date.now))?.articles ?? [];
    if (article === undefined) continue;
    measured.push(measure(truth.sentences, truth.plain, article));
    countRecord(record, truth.article, article);
  }
  const sum = (of: (one: Measured) => number): number => measured.reduce((all, one) => all + of(one), 0);
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
  const found = share(
    sum((one) => one.found),
    sum((one) => one.sentences),
  );
  const strange = share(
    sum((one) => one.strange.length),
    sum((one) => one.words),
  );
  const { right, wrong, marked, missing } = record;
  const cells = [
    kind,
    `${measured.length}${notMade === 0 ? '' : ` (${notMade} not made)`}`,
    found,
    sum((one) => one.misplaced),
    strange,
    right,
    wrong,
    marked,
    missing,
  ];
  return `| ${cells.join(' | ')} |`;
}

async function recordRow(kind: RecordKind, truths: readonly Truth[]): Promise<string> {
  const counts: Counts = { right: 0, wrong: 0, marked: 0, missing: 0 };
  let made = 0;
  for (const { article } of truths) {
    const text = recordOf(kind, article);
    const [read] = text === null ? [] : ((await readDocument(Buffer.from(text), Date.now))?.articles ?? []);
    if (read === undefined) continue;
    made++;
    countRecord(counts, article, read);
  }
  return `| ${[kind, made, counts.right, counts.wrong, counts.marked, counts.missing].join(' | ')} |`;
}

async function others(folder: string): Promise<string[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  const rows: string[] = [];
  let [pages, seconds, read] = [0, 0, 0];
  const refused = new Map<string, number>();
  for (const name of names) {
    const start = process.cpuUsage();
    try {
      const document = await readDocument(readFileSync(join(folder, name)), Date.now);
      pages += Math.max(0, ...(document?.articles[0]?.blocks ?? []).map(({ page }) => page?.number ?? 0));
      read++;
    } catch (error) {
      const what = error instanceof Fault ? error.message.replace(/ \(.*/, '') : `failed: ${String(error)}`;
      refused.set(what, (refused.get(what) ?? 0) + 1);
    }
    const used = process.cpuUsage(start);
    seconds += (used.user + used.system) / 1e6;
  }
  rows.push(
    `${names.length} files: ${read} read, ${pages} pages, ${(pages / seconds).toFixed(0)} pages a second of processor.`,
  );
  rows.push(...[...refused].map(([what, times]) => `Refused, ${times}: ${what}.`));
  return rows;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, others: { type: 'string' } },
});
const [articles, folder] = positionals;
if (articles === undefined || folder === undefined || !existsSync(articles))
  throw new Error('name a folder of articles in JATS that is there, and a folder to keep what is made');
mkdirSync(folder, { recursive: true });
const truths = readdirSync(articles)
  .sort()
  .map((file) => truthOf(join(articles, file), file.replace(/\.\w+$/, '')));
const records: string[] = [];
for (const kind of RECORD_KINDS) records.push(await recordRow(kind, truths));
const rows: string[] = [];
for (const [kind] of KINDS) rows.push(await row(kind, truths, folder));
const text = `# Articles in the forms that people have

Written by \`npm run bench:formats -- ARTICLES FOLDER --write\` on ${new Date().toISOString().slice(0, 10)}. ${truths.length} open articles in JATS are the truth. pandoc, LibreOffice, Chromium's print and LuaLaTeX made the files from what pandoc reads of the JATS, without tables for LaTeX in two columns; none was made by a writer of this project.

*Found*: sentences of the JATS that stand character for character in what was read (blanks, line-end hyphens and raised digits aside), of those that the producers were given. *Misplaced*: sentences before one that they should follow. *Strange*: words that the article does not have, as wrong joins make them (tables that are cut make most). Of the record's five fields the producers were given two, title and authors, and of the authors often not all: pandoc runs the address of the corresponding author into the last name. *Wrong* fields bear no mark; *marked* ones are wrong or incomplete and are said to be read from the text.

| format and producer | files | found | misplaced | strange | right | wrong | marked | not given |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## Records of reference managers

The record of each article (title, authors, journal, year, DOI) as CSL-JSON, from that by pandoc as BibTeX and BibLaTeX, and from BibTeX by bibutils as RIS.

| format and producer | records | right | wrong | marked | not given |
| --- | --- | --- | --- | --- | --- |
${records.join('\n')}
${values.others === undefined ? '' : `\n## PDFs that nobody here made\n\n${(await others(values.others)).join('\n')}\n`}`;
process.stdout.write(text);
if (values.write === true) writeFileSync(join(root, 'bench/results/formats.md'), text);
