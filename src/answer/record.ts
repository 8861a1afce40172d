// Answers about sources themselves: their limits in their own words, their disclosures, their citations, which there are.
import { packsAbout } from '../knowledge/find-pack.js';
import type { Library } from '../knowledge/library.js';
import type { Answer, CitationFormat, Pack } from '../vocabulary.js';
import { foundAnswer } from './items.js';
import { limitSources, sourcesMax } from './limit-sources.js';
import { notFound, sanitizeText } from './no-answer.js';
import { disclosuresTitle, ofItsLimits } from './source-wording.js';
import { nearestTopics } from './suggest.js';

export function answerLimits(library: Library): Answer {
  return quoteClaims(library, (pack) => pack.limits, ofItsLimits(library), limitsMost);
}

export function answerDisclosures(library: Library): Answer {
  return quoteClaims(library, (pack) => pack.disclosures, disclosuresTitle, Number.POSITIVE_INFINITY);
}

/** One citation for each source, of the first few. */
export function answerCitation(library: Library, format: CitationFormat): Answer {
  const ids = [...new Set(library.packs.map(({ id }) => library.sourceOf(id)))];
  const [first = library.packs[0].id, ...others] = ids.slice(0, sourcesMax);
  return { kind: 'citation', format, packs: [first, ...others], elsewhere: ids.slice(sourcesMax) };
}

/** How many packs a card lists. */
const listedMax = 6;

export function answerSources(library: Library, text: string, from: number): Answer {
  const all = packsAbout(library.packs, text);
  const first = from <= all.length ? from : 1;
  const next = first + listedMax;
  return {
    kind: 'sources',
    packs: all.slice(first - 1, next - 1).map(({ id }) => id),
    from: first,
    of: all.length,
    before: first === 1 ? null : Math.max(1, first - listedMax),
    next: next <= all.length ? next : null,
    text: sanitizeText(text),
    suggestions: nearestTopics(library, []),
  };
}

/** Limits of each source but the first, where there are several; disclosures are never cut. */
const limitsMost = 4;

function quoteClaims(
  library: Library,
  idsOf: (pack: Pack) => readonly string[],
  title: string,
  most: number,
): Answer {
  const all = library.packs.flatMap((pack) => idsOf(pack).flatMap((id) => library.claim(pack.id, id) ?? []));
  const limited = limitSources(library, all, { most });
  return limited.claims.length === 0
    ? notFound(library, { missing: [] })
    : foundAnswer(library, title, limited);
}
