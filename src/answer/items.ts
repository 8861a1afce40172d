// Claims as the items of an answer: one quote stands once, with the caveats of every claim that quotes it.
import { Fault } from '../errors.js';
import type { Caveat, Caveats, Claim, Finding, NonEmpty, Statement } from '../vocabulary.js';

export type Item = Finding | Statement;

/** Items in the order of the claims. Claims with the same quote are joined; order of first mention is kept. */
export function itemsOf(claims: readonly Claim[]): NonEmpty<Item> {
  const items: Item[] = [];
  for (const { about: _about, context: _context, antecedents: _antecedents, ...item } of claims) {
    const index = items.findIndex((known) => sameQuote(known, item));
    const known = items[index];
    if (known === undefined) items.push(item);
    else items[index] = join(known, item);
  }
  const [first, ...others] = items;
  if (first === undefined)
    throw new Fault('bad-pack', 'a topic without claims', 'claims', 'run `glutamate verify`');
  return [first, ...others];
}

function sameQuote(a: Item, b: Item): boolean {
  return a.pack === b.pack && a.quote.passage === b.quote.passage && a.quote.text === b.quote.text;
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
