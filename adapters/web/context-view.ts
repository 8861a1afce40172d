// What is quoted, where it stands: the passages with their neighbours in reading order, and the words marked.
import type { Library } from '../../src/index.js';
import type { Pack, Passage } from '../../src/vocabulary.js';
import { caveatsOf, type Item, markedView, marksIn } from './marks.js';
import { type Child, forScreenReader, h, link, passageAddress } from './markup.js';

/** For each pack that items are of. */
export function contexts(library: Library, items: readonly Item[]): Child[] {
  const packs = [...new Set(items.map(({ pack }) => pack))].flatMap((id) => library.pack(id) ?? []);
  return packs.map((pack) => {
    const own = items.filter((item) => item.pack === pack.id);
    return h('div', packs.length > 1 ? h('p', h('strong', pack.source.title)) : null, contextView(pack, own));
  });
}

export function contextView(pack: Pack, items: readonly Item[]): Child {
  const used = new Set(
    items.flatMap((item) => [item.quote.passage, ...caveatsOf(item).map(({ passage }) => passage)]),
  );
  const at = pack.passages.flatMap(({ id }, index) => (used.has(id) ? [index] : []));
  const near = [...pack.passages.keys()].filter((index) => at.some((place) => Math.abs(place - index) <= 1));
  return h(
    'div.context',
    ...near.flatMap((index, order) => {
      const passage = pack.passages[index];
      const gap = order > 0 && near[order - 1] !== index - 1;
      return [
        gap ? h('p.neighbour', '… ', forScreenReader('passages left out')) : null,
        passage === undefined ? null : passageView(pack, passage, items),
      ];
    }),
  );
}

function passageView(pack: Pack, passage: Passage, items: readonly Item[]): Child {
  const marks = marksIn(passage, items);
  return h(
    'p',
    { className: marks.length === 0 ? ['neighbour'] : [] },
    h('span.small', link(passageAddress(pack.id, passage.id), passage.locator)),
    ' ',
    ...markedView(passage.text, marks),
  );
}
