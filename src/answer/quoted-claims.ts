// Claims of ingested packs that no curator wrote: any sentence of a passage as a quote, with the caveats found by rule.
import { createCaveatFinder } from '../caveats/attach.js';
import { quotesAnySentence } from '../knowledge/curation.js';
import type { Library } from '../knowledge/library.js';
import { memoize } from '../maps.js';
import type { Span } from '../text/sentence-spans.js';
import type { Caveats, Claim, Pack, Passage } from '../vocabulary.js';

export interface QuotedClaims {
  /** A passage, or the part of its text that `span` is, as a claim; its id names both, so that a button can ask for it again. */
  quote(pack: Pack, passage: Passage, span?: Span): Claim;
  /** The claim of such an id, or undefined where the pack has no such passage or part. */
  byId(pack: string, id: string): Claim | undefined;
}

/** Packs whose caveat finders are kept. */
const findersMax = 64;
const idShape = /^q-([0-9a-z]{1,6})(?:-([0-9a-z]{1,5})-([0-9a-z]{1,5}))?$/;

export function createQuotedClaims(library: Library): QuotedClaims {
  const finderOf = memoize(createCaveatFinder, findersMax);
  const placesOf = memoize(
    (pack: Pack): ReadonlyMap<string, number> => new Map(pack.passages.map(({ id }, at) => [id, at])),
    findersMax,
  );

  function quote(pack: Pack, passage: Passage, span?: Span): Claim {
    const whole = span === undefined || (span.start === 0 && span.end === passage.text.length);
    const part = whole ? '' : `-${span.start.toString(36)}-${span.end.toString(36)}`;
    const { id, url, text, kind } = passage;
    const base = {
      pack: pack.id,
      claim: `q-${(placesOf(pack).get(id) ?? 0).toString(36)}${part}`,
      quote: {
        text: whole ? text : text.slice(span.start, span.end),
        passage: id,
        locator: locatorOf(passage),
        url,
      },
      about: [],
      context: [],
      antecedents: [],
    };
    if (kind === 'title' || kind === 'keywords' || kind === 'statement')
      return { type: 'statement', ...base };
    const { near, document } = finderOf(pack).of(id, whole ? undefined : span);
    // Other limits of the whole article are shown on request: repeated under every quote, nobody would read them.
    const notInPeople = document.filter((caveat) => caveat.kind === 'non-human');
    const [first, ...others] = near;
    const caveats: Caveats = first === undefined ? 'none-found' : [first, ...others];
    return {
      type: 'finding',
      ...base,
      caveats,
      ...(notInPeople.length === 0 ? {} : { documentCaveats: notInPeople }),
    };
  }

  return {
    quote,
    byId(packId, id) {
      const [, at, from, to] = idShape.exec(id) ?? [];
      const pack = library.pack(packId);
      const passage = at === undefined ? undefined : pack?.passages[Number.parseInt(at, 36)];
      if (pack === undefined || passage === undefined || !quotesAnySentence(pack)) return undefined;
      if (from === undefined || to === undefined) return quote(pack, passage);
      const span = { start: Number.parseInt(from, 36), end: Number.parseInt(to, 36) };
      const inside = span.start < span.end && span.end <= passage.text.length;
      return inside ? quote(pack, passage, span) : undefined;
    },
  };
}

// In a collection each document has a title of its own, which tells more than the name of the collection.
function locatorOf({ kind, title, locator }: Passage): string {
  return kind === 'text' && title !== undefined ? `${title} (${locator})` : locator;
}
