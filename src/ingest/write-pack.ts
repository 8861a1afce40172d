// From an Article to the files of a pack: the same article, the same bytes.
import { sharesTitle } from '../knowledge/check-title.js';
import { hashOf } from '../knowledge/hash-of.js';
import type { PackTexts } from '../knowledge/read-files.js';
import type { SourceFile } from '../knowledge/schema.js';
import { tokens } from '../text/tokens.js';
import { wordList } from '../text/word-lists.js';
import type { Facet, Source } from '../vocabulary.js';
import { type Article, given, type Reference } from './article.js';
import { articleAddress } from './article-ids.js';
import { claimsOf } from './pack/claims.js';
import { cutPassages } from './pack/cut-passages.js';
import { jsonText, passagesText, rowsText } from './pack/files.js';
import { packName } from './pack/ids.js';
import { layOut } from './pack/lay-out.js';
import type { Shelf } from './shelf.js';
import { proposedFacets } from './topics/facets.js';
import { propose } from './topics/propose.js';

export function buildPack(article: Article, id: string, shelf: Shelf): PackTexts {
  const laidOut = layOut(article);
  const { record } = laidOut;
  const references = referencesOf(article);
  const passages = cutPassages(laidOut, new Set(references.map((reference) => reference.id)));
  const rows = passages.map(({ row }) => row);
  const { topics, claims: findings } = propose({ article, recordText: record, rows, shelf });
  const english = isEnglish(article);
  const { claims, disclosures, limits, documentCaveats, recordClaim } = claimsOf(passages, findings, english);
  const used = new Set(topics.map(({ facet }) => facet));
  // The title that is quoted is the title that is cited.
  const quoted = rows.find(({ kind }) => kind === 'title')?.text;
  const fits = (text: string): boolean => quoted === undefined || sharesTitle(text, quoted);
  const curated = shelf.source(article.record);
  const source = curated !== null && fits(curated.title) ? curated : null;
  const read = article.record.title.trim();
  const title = source?.title ?? (read !== '' && fits(read) ? read : (quoted ?? rows[0]?.text ?? id));
  const notices = article.notices
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text, url }) => ({ kind, text, url: addressOrNull(url) }));
  const pack = {
    schema: 1,
    id,
    name: packName(title),
    origin: 'ingested',
    ...(english ? {} : { language: 'other' }),
    subject: [],
    recordClaim,
    disclosures,
    limits,
    documentCaveats,
    ...(notices.length === 0 ? {} : { notices }),
    // All of the fixed ones, so that a curator may move a topic into any of them.
    facets: withoutRepeats([...proposedFacets, ...shelf.facets.filter((facet) => used.has(facet.id))]),
  };
  const details = article.details ?? [];
  return {
    'pack.json': jsonText(pack),
    'source.json': jsonText(sourceItem(article, title, source)),
    'record.txt': record,
    'passages.json': passagesText({ file: 'record.txt', sha256: hashOf(record) }, rows),
    'claims.json': jsonText(claims),
    'topics.json': jsonText(topics),
    ...(references.length === 0 ? {} : { 'references.json': rowsText(references) }),
    ...(details.length === 0 ? {} : { 'details.json': rowsText(details) }),
  };
}

function referencesOf({ references }: Article): readonly Reference[] {
  return withoutRepeats(references.filter(({ id, text }) => id.trim() !== '' && text.trim() !== ''));
}

/** Of several with one id the last counts, in the place of the first. */
function withoutRepeats<T extends Reference | Facet>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The record as a CSL-JSON item; what the input did not say is left out. `curated`: that of the same article in a curated pack. */
function sourceItem({ record, guessed = [] }: Article, title: string, curated: Source | null): SourceFile {
  const of = curated ?? record;
  return {
    type: of.journal === null || of.journal === '' ? 'article' : 'article-journal',
    title: curated?.title ?? title,
    author: of.authors
      .filter(({ given: first, family }) => `${first}${family}`.trim() !== '')
      .map(({ given: first, family }) =>
        family === '' ? { given: '', family: first } : { given: first, family },
      ),
    ...(of.year === null ? {} : { issued: { 'date-parts': [[of.year]] } }),
    ...given({
      'container-title': of.journal || null,
      'container-title-short': of.journalShort || null,
      volume: of.volume || null,
      issue: of.issue || null,
      page: of.pages || null,
      DOI: of.doi || null,
      PMID: of.pmid || null,
      PMCID: of.pmcid || null,
      URL: addressOrNull(of.url) ?? articleAddress(of),
      license: record.licence || null,
    }),
    ...(curated !== null || guessed.length === 0 ? {} : { guessed: [...guessed] }),
  };
}

/** What is no address of the web is none that a card could link. */
function addressOrNull(address: string | null): string | null {
  return address !== null && /^https?:/.test(address) && URL.canParse(address) ? address : null;
}

/** Words that are looked at, and too few to tell. */
const [wordsMax, wordsMin] = [4000, 40];
/** English prose has a third or more of such words, German, French, Spanish or Italian less than an eighth (those that look the same). */
const shareMin = 0.18;

/** By the share of words that make a sentence and name nothing: the rules for caveats know no other language. */
function isEnglish({ blocks }: Article): boolean {
  const words: string[] = [];
  for (const { kind, text } of blocks) {
    if (words.length >= wordsMax) break;
    if (kind !== 'paragraph' && kind !== 'statement') continue;
    words.push(...tokens(text, wordsMax - words.length).map(({ folded }) => folded));
  }
  // Letters by themselves are those of a formula.
  const long = words.filter((word) => /^\p{L}{2}/u.test(word));
  if (long.length < wordsMin) return true;
  const questionWords = wordList('question words');
  return long.filter((word) => questionWords.has(word)).length / long.length >= shareMin;
}
