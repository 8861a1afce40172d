// From a pack's files to a Pack that can be trusted, or to the list of everything that is wrong with them.
import type { Concept, NonEmpty, Pack, Topic } from '../vocabulary.js';
import { buildClaims } from './build-claims.js';
import { buildPassages } from './build-passages.js';
import { buildSource } from './build-source.js';
import { checkParts } from './check-parts.js';
import { hashOf } from './hash-of.js';
import type { Problem } from './problem.js';
import { type PackParts, type PackTexts, readFiles } from './read-files.js';
import type { ConceptsFile, TopicsFile } from './schema.js';

/** A pack that can be trusted, or all that is wrong with its files. */
export type LoadedPack = { readonly pack: Pack } | { readonly problems: NonEmpty<Problem> };

/**
 * `texts`: file name → text of one pack's folder. Never throws: what is wrong comes back as problems. `hash`: the SHA-256 of a
 * text in hex; the platform's own is quicker over a thousand packs.
 */
export function loadPack(texts: PackTexts, hash: (text: string) => string = hashOf): LoadedPack {
  const { parts, problems } = readFiles(texts);
  const all = parts === null ? problems : [...problems, ...checkParts(parts, hash)];
  const [first, ...others] = all;
  if (first !== undefined || parts === null) {
    const unread = { file: 'pack.json', place: 'the file', what: 'could not be read', cure: 'mend the pack' };
    return { problems: [first ?? unread, ...others] };
  }
  return { pack: build(parts, editionOf(texts, hash)) };
}

function editionOf(texts: PackTexts, hash: (text: string) => string): string {
  const names = Object.keys(texts).sort();
  return hash(names.map((name) => `${name}\n${hash(texts[name] ?? '')}\n`).join('')).slice(0, 12);
}

function build(parts: PackParts, edition: string): Pack {
  const { pack, record } = parts;
  const passages = buildPassages(parts);
  const claims = buildClaims(parts, passages);
  const shown = new Set(claims.map(({ claim }) => claim));
  const topics = buildTopics(parts.topics, shown);
  const kept = (id: string): boolean => shown.has(id);
  const named = new Set(topics.map(({ facet }) => facet));
  return {
    id: pack.id,
    name: pack.name,
    edition,
    origin: pack.origin,
    ...(pack.language === undefined ? {} : { language: pack.language }),
    source: buildSource(parts.source),
    notices: pack.notices,
    record,
    passages,
    // A facet whose topics were all rejected would be a command that lists nothing.
    facets: pack.facets.filter(({ id }) => pack.origin === 'curated' || named.has(id)),
    topics,
    claims,
    concepts: parts.concepts.map(buildConcept),
    subject: pack.subject,
    disclosures: pack.disclosures.filter(kept),
    limits: pack.limits.filter(kept),
    questions: pack.questions,
    recordClaim: pack.recordClaim,
  };
}

// What a curator rejected is left out, and so are rejected claims.
function buildTopics(rows: TopicsFile, shown: ReadonlySet<string>): Topic[] {
  return rows.flatMap(({ id, facet, name, aliases, claims, proposed, rejected }) => {
    const [first, ...others] = claims.filter((claim) => shown.has(claim));
    if (rejected === true || first === undefined) return [];
    const topic: Topic = { id, facet, name, aliases, claims: [first, ...others] };
    return [proposed === undefined ? topic : { ...topic, proposed }];
  });
}

function buildConcept({ id, terms, description, modifiers }: ConceptsFile[number]): Concept {
  return {
    id,
    terms,
    ...(description === undefined ? {} : { description }),
    ...(modifiers === undefined ? {} : { modifiers }),
  };
}
