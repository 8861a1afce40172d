// Answers about the source itself: its limits in its own words, its disclosures, its citation.
import type { Library } from '../knowledge/library.js';
import type { Answer, CitationFormat, Pack } from '../vocabulary.js';
import { itemsOf } from './items.js';
import { notFound } from './not-found.js';
import { nearest } from './suggest.js';

export function answerLimits(library: Library): Answer {
  return quoteClaims(
    library,
    library.packs[0],
    library.packs[0].limits,
    'What the review says of its own limits',
  );
}

export function answerDisclosures(library: Library): Answer {
  return quoteClaims(library, library.packs[0], library.packs[0].disclosures, 'Disclosures');
}

export function answerCitation(library: Library, format: CitationFormat, pack?: string): Answer {
  const chosen = pack === undefined ? library.packs[0] : library.pack(pack);
  if (chosen === undefined) return { kind: 'refused', reason: 'gone' };
  return { kind: 'citation', format, source: chosen.source };
}

function quoteClaims(library: Library, pack: Pack, ids: readonly string[], title: string): Answer {
  const claims = ids.flatMap((id) => library.claim(pack.id, id) ?? []);
  if (claims.length === 0) return notFound(library, { missing: [] });
  return {
    kind: 'found',
    title,
    items: itemsOf(claims),
    confidence: 1,
    notice: null,
    suggestions: nearest(library, []),
  };
}
