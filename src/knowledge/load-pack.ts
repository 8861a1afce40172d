// From a pack's files to a Pack that can be trusted, or to the list of everything that is wrong with them.
import { textFragment } from '../text/text-fragment.js';
import type {
  Caveat,
  Caveats,
  Claim,
  Concept,
  NonEmpty,
  Pack,
  Passage,
  Quote,
  Source,
} from '../vocabulary.js';
import { checkParts, hashOf } from './check-parts.js';
import type { Problem } from './problem.js';
import { type PackParts, type PackTexts, readFiles } from './read-files.js';
import type { ClaimsFile, ConceptsFile, SourceFile } from './schema.js';

export type LoadedPack = { readonly pack: Pack } | { readonly problems: NonEmpty<Problem> };

/** `texts`: file name → text of one pack's folder. Never throws: what is wrong comes back as problems. */
export function loadPack(texts: PackTexts): LoadedPack {
  const { parts, problems } = readFiles(texts);
  const all = parts === null ? problems : [...problems, ...checkParts(parts)];
  const [first, ...others] = all;
  if (first !== undefined || parts === null) {
    const unread = { file: 'pack.json', place: 'the file', what: 'could not be read', cure: 'mend the pack' };
    return { problems: [first ?? unread, ...others] };
  }
  return { pack: build(parts, editionOf(texts)) };
}

function editionOf(texts: PackTexts): string {
  const names = Object.keys(texts).sort();
  return hashOf(names.map((name) => `${name}\n${hashOf(texts[name] ?? '')}\n`).join('')).slice(0, 12);
}

function build(parts: PackParts, edition: string): Pack {
  const source = buildSource(parts.source);
  const passages = parts.passages.passages.map((passage): Passage => {
    const { id, kind, locator, text, start } = passage;
    const url =
      passage.address === 'none' || source.url === null ? null : textFragment(source.url, text, parts.record);
    return { id, kind, locator, text, start, url };
  });
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    id: parts.pack.id,
    name: parts.pack.name,
    edition,
    origin: parts.pack.origin,
    source,
    notices: [],
    record: parts.record,
    passages,
    facets: parts.pack.facets,
    topics: parts.topics,
    claims: parts.claims.map((claim) => buildClaim(parts.pack.id, claim, byId, source.url, parts.record)),
    concepts: parts.concepts.map(buildConcept),
    subject: parts.pack.subject,
    disclosures: parts.pack.disclosures,
    limits: parts.pack.limits,
    recordClaim: parts.pack.recordClaim,
  };
}

function buildClaim(
  pack: string,
  claim: ClaimsFile[number],
  passages: ReadonlyMap<string, Passage>,
  page: string | null,
  record: string,
): Claim {
  const quote = (selector: { passage: string; exact?: string | undefined }): Quote => {
    const passage = passages.get(selector.passage);
    if (passage === undefined) throw new Error(`unchecked selector "${selector.passage}"`);
    const text = selector.exact ?? passage.text;
    const whole = text === passage.text || passage.url === null;
    const url = whole || page === null ? passage.url : (textFragment(page, text, record) ?? passage.url);
    return { text, passage: passage.id, locator: passage.locator, url };
  };
  const { about, context, antecedents } = claim;
  const base = { pack, claim: claim.id, quote: quote(claim.quote), about, context, antecedents };
  if (claim.statement === true) return { type: 'statement', ...base };
  const listed = claim.caveats === 'none-found' ? [] : (claim.caveats ?? []);
  const [first, ...others] = listed.map((caveat): Caveat => ({ ...quote(caveat), kind: caveat.kind }));
  const caveats: Caveats = first === undefined ? 'none-found' : [first, ...others];
  return { type: 'finding', ...base, caveats };
}

function buildConcept({ id, terms, description, modifiers }: ConceptsFile[number]): Concept {
  return {
    id,
    terms,
    ...(description === undefined ? {} : { description }),
    ...(modifiers === undefined ? {} : { modifiers }),
  };
}

function buildSource(file: SourceFile): Source {
  return {
    title: file.title,
    authors: file.author.map(({ given, family }) => ({ given, family })),
    journal: file['container-title'],
    journalShort: file['container-title-short'] ?? file['container-title'],
    year: file.issued['date-parts'][0][0],
    volume: file.volume ?? null,
    issue: file.issue ?? null,
    pages: file.page ?? null,
    doi: file.DOI ?? null,
    pmid: file.PMID ?? null,
    pmcid: file.PMCID ?? null,
    url: file.URL,
  };
}
