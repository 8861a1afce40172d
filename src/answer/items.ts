// Claims as the items of an answer: one quote stands once, with the caveats of every claim that quotes it.
import { Fault } from '../errors.js';
import { isCurated } from '../knowledge/curation.js';
import type { Library } from '../knowledge/library.js';
import { normalise } from '../text/normalise.js';
import type {
  Answer,
  Caveat,
  Caveats,
  Claim,
  Finding,
  NonEmpty,
  Statement,
  Suggestion,
} from '../vocabulary.js';
import { nearestTopics } from './suggest.js';

export type Item = Finding | Statement;

/** Items in the order of the claims. Claims with the same quote are joined; order of first mention is kept. */
export function itemsOf(library: Library, claims: readonly Claim[]): NonEmpty<Item> {
  const items: Item[] = [];
  for (const {
    about: _about,
    context: _context,
    antecedents: _antecedents,
    proposed: _by,
    ...item
  } of claims) {
    const index = items.findIndex((known) => sameQuote(known, item));
    const earlier = items[index];
    if (earlier === undefined) items.push(item);
    else items[index] = join(earlier, item);
  }
  const kept = items.filter((item, index) => tellerOf(library, item, index, items) === undefined);
  const twins = twinsOf(library, items);
  const [first, ...others] = kept.map((item) => {
    const packs = twins.get(item) ?? [];
    return packs.length === 0 ? item : { ...item, twins: packs };
  });
  if (first === undefined)
    throw new Fault('bad-pack', 'a topic without claims', 'claims', 'run `glutamate verify`');
  return [first, ...others];
}

/** The answer to a command that names its claims, and so is certain. Suggestions are the first topics, unless others are given. */
export function foundAnswer(
  library: Library,
  title: string,
  { claims, elsewhere = [] }: { readonly claims: readonly Claim[]; readonly elsewhere?: readonly string[] },
  suggestions: readonly Suggestion[] = nearestTopics(library, []),
): Extract<Answer, { kind: 'found' }> {
  return {
    kind: 'found',
    title,
    items: itemsOf(library, claims),
    confidence: 1,
    notice: null,
    suggestions,
    ...(elsewhere.length === 0 ? {} : { elsewhere }),
  };
}

function sameQuote(a: Item, b: Item): boolean {
  return a.pack === b.pack && a.quote.passage === b.quote.passage && a.quote.text === b.quote.text;
}

/** Shorter words stand in another sentence by chance. */
const wordsMin = 20;

// Two packs of one work quote the same words: a curated claim is kept before an ingested one, else the first.
function tellerOf(library: Library, item: Item, index: number, items: readonly Item[]): Item | undefined {
  const curated = ({ pack: id }: Item): boolean => {
    const pack = library.pack(id);
    return pack !== undefined && isCurated(pack);
  };
  return items.find((other, place) => {
    if (other.pack === item.pack || !library.sameWork(other.pack, item.pack)) return false;
    const goesBefore = curated(other) === curated(item) ? place < index : curated(other);
    return goesBefore && sameWords(item.quote.text, other.quote.text);
  });
}

/**
 * By item, the packs of the same work under another identifier (its preprint) that say the same words: the item is shown for
 * them all.
 */
function twinsOf(library: Library, items: readonly Item[]): ReadonlyMap<Item, readonly string[]> {
  const twins = new Map<Item, string[]>();
  for (const [index, item] of items.entries()) {
    const teller = tellerOf(library, item, index, items);
    if (teller === undefined || library.sameSource(teller.pack).some(({ id }) => id === item.pack)) continue;
    twins.set(teller, [...(twins.get(teller) ?? []), item.pack]);
  }
  return twins;
}

function sameWords(a: string, b: string): boolean {
  const [one, two] = [normalise(a), normalise(b)];
  if (one === two) return true;
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return short.length >= wordsMin && long.includes(short);
}

function join(a: Item, b: Item): Item {
  if (a.type === 'statement' || b.type === 'statement') return a.type === 'finding' ? a : b;
  return { ...a, also: [...(a.also ?? []), b.claim], caveats: joinCaveats(a.caveats, b.caveats) };
}

// The same words may qualify two claims differently (they except one drug and call the others' evidence weak). Shown for
// both at once they are neither kind alone but what sets the two apart: a contrast.
function joinCaveats(a: Caveats, b: Caveats): Caveats {
  if (a === 'none-found') return b;
  if (b === 'none-found') return a;
  const joined: Caveat[] = a.map((caveat) => {
    const other = b.find(({ text, passage }) => text === caveat.text && passage === caveat.passage);
    return other === undefined || other.kind === caveat.kind ? caveat : { ...caveat, kind: 'contrast' };
  });
  const news = b.filter(
    ({ text, passage }) => !a.some((known) => known.text === text && known.passage === passage),
  );
  const [first, ...others] = [...joined, ...news];
  return first === undefined ? a : [first, ...others];
}
