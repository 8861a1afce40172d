// The claims of a checked pack: quotes with their caveats, as they go onto cards.
import { once } from '../maps.js';
import { textFragment } from '../text/text-fragment.js';
import type { Caveat, Caveats, Claim, Passage, Quote } from '../vocabulary.js';
import type { PackParts } from './read-files.js';
import type { ClaimsFile, Selector } from './schema.js';

const documentCaveatsMax = 1;

/** What a curator rejected is left out. */
export function buildClaims(parts: PackParts, passages: readonly Passage[]): Claim[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const page = parts.source.URL ?? null;
  const quote = (selector: Selector): Quote => {
    const passage = byId.get(selector.passage);
    if (passage === undefined) throw new Error(`unchecked selector "${selector.passage}"`);
    return quoteOf(passage, selector.exact ?? passage.text, page, parts.record);
  };
  const caveat = (row: PackParts['pack']['documentCaveats'][number]): Caveat => {
    return withKind(quote(row), row.kind);
  };
  const ofDocument = parts.pack.documentCaveats.map(caveat);
  return parts.claims
    .filter(({ rejected }) => rejected !== true)
    .map((row) => buildClaim(parts.pack.id, row, { quote, caveat, ofDocument }));
}

interface Quoting {
  readonly quote: (selector: Selector) => Quote;
  readonly caveat: (row: PackParts['pack']['documentCaveats'][number]) => Caveat;
  /** What the article says of itself as a whole. */
  readonly ofDocument: readonly Caveat[];
}

function buildClaim(pack: string, row: ClaimsFile[number], { quote, caveat, ofDocument }: Quoting): Claim {
  const { about, context, antecedents, proposed } = row;
  const base = {
    pack,
    claim: row.id,
    quote: quote(row.quote),
    about,
    context,
    antecedents,
    ...(proposed === undefined ? {} : { proposed }),
  };
  if (row.statement === true) return { type: 'statement', ...base };
  const listed = row.caveats === 'none-found' ? [] : (row.caveats ?? []).map(caveat);
  const [first, ...others] = listed;
  const caveats: Caveats = first === undefined ? 'none-found' : [first, ...others];
  // Other limits of the whole article are shown on request.
  const documentCaveats = ofDocument
    .filter((one) => one.kind === 'non-human' && !overlaps(one, [base.quote, ...listed]))
    .slice(0, documentCaveatsMax);
  return { type: 'finding', ...base, caveats, ...(documentCaveats.length === 0 ? {} : { documentCaveats }) };
}

function overlaps(one: Quote, others: readonly Quote[]): boolean {
  return others.some(
    ({ passage, text }) => passage === one.passage && (text.includes(one.text) || one.text.includes(text)),
  );
}

// A quote of a whole passage has the passage's address, which an ingested passage makes when it is asked for.
function quoteOf(passage: Passage, text: string, page: string | null, record: string): Quote {
  const base = { text, passage: passage.id, locator: passage.locator };
  const own = once(() => (page === null ? null : textFragment(page, text, record)));
  return {
    ...base,
    get url() {
      return text === passage.text || passage.url === null ? passage.url : (own() ?? passage.url);
    },
  };
}

function withKind(quote: Quote, kind: Caveat['kind']): Caveat {
  const { text, passage, locator } = quote;
  return {
    text,
    passage,
    locator,
    get url() {
      return quote.url;
    },
    kind,
  };
}
