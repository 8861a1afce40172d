// From an Article to the files of a pack: the same article, the same bytes.
import { sharesTitle } from '../knowledge/check-title.js';
import { hashOf } from '../knowledge/hash-of.js';
import type { PackTexts } from '../knowledge/read-files.js';
import type { Facet, Source } from '../vocabulary.js';
import type { Article, Reference } from './article.js';
import { isEnglish } from './is-english.js';
import { claimsOf } from './pack/claims.js';
import { cutPassages } from './pack/cut-passages.js';
import { jsonText, passagesText, rowsText } from './pack/files.js';
import { layOut } from './pack/lay-out.js';
import { packName } from './pack/pack-id.js';
import { addressOrNull, sourceItem } from './pack/source-item.js';
import { proposedFacets } from './topics/facets.js';
import { propose } from './topics/propose.js';
import type { Term } from './topics/term.js';

export interface WritePack {
  readonly article: Article;
  readonly id: string;
  /** The same article's record in another pack, which then stands in both. */
  readonly source: Source | null;
  readonly known: readonly Term[];
  /** Facets of other packs, for the topics that are known from there. */
  readonly facets: readonly Facet[];
  readonly isCommonWord: (word: string) => boolean;
}

export function writePack({
  article,
  id,
  source: shared,
  known,
  facets,
  isCommonWord,
}: WritePack): PackTexts {
  const laidOut = layOut(article);
  const references = referencesOf(article);
  const passages = cutPassages(laidOut, new Set(references.map(({ id: own }) => own)));
  const rows = passages.map(({ row }) => row);
  const { record } = laidOut;
  const { topics, claims: findings } = propose({ article, record, rows, known, isCommonWord });
  const english = isEnglish(article);
  const { claims, disclosures, limits, documentCaveats, recordClaim } = claimsOf(passages, findings, english);
  const named = new Set(topics.map(({ facet }) => facet));
  // The title that is quoted is the title that is cited.
  const quoted = rows.find(({ kind }) => kind === 'title')?.text;
  const fits = (title: string): boolean => quoted === undefined || sharesTitle(title, quoted);
  const source = shared !== null && fits(shared.title) ? shared : null;
  const own = article.record.title.trim();
  const title = source?.title ?? (own !== '' && fits(own) ? own : (quoted ?? rows[0]?.text ?? id));
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
    facets: uniqueFacets([...proposedFacets, ...facets.filter(({ id: own }) => named.has(own))]),
  };
  const details = article.details ?? [];
  return {
    'pack.json': jsonText(pack),
    'source.json': jsonText(sourceItem(article.record, title, source, article.guessed)),
    'record.txt': record,
    'passages.json': passagesText({ file: 'record.txt', sha256: hashOf(record) }, rows),
    'claims.json': jsonText(claims),
    'topics.json': jsonText(topics),
    ...(references.length === 0 ? {} : { 'references.json': rowsText(references) }),
    ...(details.length === 0 ? {} : { 'details.json': rowsText(details) }),
  };
}

function referencesOf({ references }: Article): Reference[] {
  const sound = references.filter(({ id, text }) => id.trim() !== '' && text.trim() !== '');
  return [...new Map(sound.map((reference) => [reference.id, reference])).values()];
}

function uniqueFacets(facets: readonly Facet[]): Facet[] {
  return [...new Map(facets.map((facet) => [facet.id, facet])).values()];
}
