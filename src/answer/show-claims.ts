// Answers to buttons: the card of known claims again, and more of the source from where a card stood.
import type { Library } from '../knowledge/library.js';
import type { Answer, Claim, NamedClaims, Pack } from '../vocabulary.js';
import { foundAnswer } from './items.js';
import type { QuotedClaims } from './quoted-claims.js';
import { doesNotSay, fromSources, moreFrom } from './source-wording.js';

const gone: Answer = { kind: 'refused', reason: 'gone' };

/** Claims by id, as a button on an older card names them. Those still in the pack are shown, whatever the edition. */
export function answerShow(library: Library, quoted: QuotedClaims, shown: NamedClaims): Answer {
  const named = [shown, ...(shown.also ?? [])].flatMap(({ pack, claims }) =>
    claims.map((id) => library.claim(pack, id) ?? quoted.byId(pack, id) ?? null),
  );
  const claims = named.flatMap((claim) => claim ?? []);
  return claims.length === named.length ? foundAnswer(library, titleOf(library, claims), { claims }) : gone;
}

/** The same claims as passages that come close to a question without answering it. */
export function notFoundWithClosest(library: Library, quoted: QuotedClaims, named: NamedClaims): Answer {
  const shown = answerShow(library, quoted, named);
  return 'items' in shown
    ? {
        kind: 'not-found',
        title: doesNotSay(library),
        missing: [],
        closest: shown.items,
        confidence: 0,
        notice: null,
        suggestions: [],
      }
    : shown;
}

/** How many quotes "More from the review" brings at once: what a phone shows without much scrolling. */
const perCard = 2;

/** The next claims of the source in reading order after `claim`, from the beginning again at the end. */
export function answerMore(library: Library, quoted: QuotedClaims, packId: string, claim: string): Answer {
  const pack = library.pack(packId);
  const from = library.claim(packId, claim) ?? quoted.byId(packId, claim);
  if (pack === undefined || from === undefined) return gone;
  const order = readingOrder(pack);
  const index = order.findIndex(({ quote }) => quote.passage === from.quote.passage);
  const next = [...order.slice(index + 1), ...order.slice(0, index + 1)].slice(0, perCard);
  return next.length === 0 ? gone : foundAnswer(library, moreFrom(library), { claims: next });
}

/** Findings of a pack by where they stand in its record, one for each passage. */
function readingOrder(pack: Pack): Claim[] {
  const place = new Map(pack.passages.map(({ id, start }) => [id, start]));
  const firsts = new Map<string, Claim>();
  for (const claim of pack.claims) {
    if (claim.type === 'finding' && !firsts.has(claim.quote.passage)) firsts.set(claim.quote.passage, claim);
  }
  return [...firsts.values()].sort(
    (a, b) => (place.get(a.quote.passage) ?? 0) - (place.get(b.quote.passage) ?? 0),
  );
}

// The topic that a claim alone stands for, where no other is shown for it first.
function titleOf(library: Library, claims: readonly Claim[]): string {
  const [first] = claims;
  const alone = claims.every(({ pack }) => pack === first?.pack);
  const topics = first === undefined || !alone ? [] : (library.pack(first.pack)?.topics ?? []);
  const sharing = topics.filter((topic) => topic.claims[0] === first?.claim);
  const owner = sharing.find((topic) => topic.claims.length === 1);
  return owner !== undefined && sharing.length === 1 ? owner.name : fromSources(library);
}
