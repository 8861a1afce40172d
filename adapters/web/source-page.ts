// The text of a pack as it reads, with the words marked that cards quote or show as caveats. `#passage-id` opens on a sentence.

import { journalAndYear } from '../../src/card/index.js';
import type { Library } from '../../src/index.js';
import type { Pack, Passage } from '../../src/vocabulary.js';
import { layout } from './layout.js';
import { caveatsOf, legend, markedView, marksIn } from './marks.js';
import { address, type Child, h, link, linkRow, outwardLink } from './markup.js';

/** Passages of one page: a collection may have hundreds of thousands. */
const passagesMax = 2000;

/**
 * `wanted`, `near`: the ids of a pack and of a passage that the page must hold; where there is none, the first.
 * `curated`: whether packs may be decided on here, for which the ids are shown.
 */
export function sourcePage(library: Library, wanted: string, near = '', curated = false): string {
  const pack = library.pack(wanted) ?? library.packs[0];
  const { title, authors, url } = pack.source;
  const { passages } = pack;
  const at = passages.findIndex(({ id }) => id === near);
  const from = Math.max(0, Math.min(at - passagesMax / 2, passages.length - passagesMax));
  const shown = passages.slice(from, from + passagesMax);
  const record = pack.record.slice(0, passages[from + passagesMax]?.start);
  const blocks = blocksOf(record, shown, from === 0 ? 0 : shown[0]?.start);
  const names = authors.map(({ given, family }) => `${given} ${family}`.trim()).join(', ');
  const body = [
    others(library, pack),
    h('h1', { id: passages[0]?.kind === 'title' ? passages[0].id : undefined }, title),
    h(
      'p',
      names,
      journalAndYear(pack.source),
      ...(url === null ? [] : [' · ', outwardLink(url, 'The article')]),
    ),
    ...noticesView(library, pack),
    legend(),
    h('div.running', ...blocks.flatMap((block) => blockView(pack, block, curated))),
    shown.length < passages.length
      ? h('p', `Shown are the passages ${from + 1} to ${from + shown.length}.`)
      : null,
    h(
      'p.small',
      `Pack “${pack.id}”, edition ${pack.edition}: ${passages.length} passages, ${pack.claims.length} claims, ${pack.topics.length} topics.`,
    ),
    curated ? h('p', link('/curate', 'Decide on packs')) : null,
  ];
  return layout({ path: '/source', title, body });
}

// What publishers say of the article stands before its words here, too.
function noticesView(library: Library, pack: Pack): Child[] {
  const said = {
    retraction: 'Retracted: ',
    'partial-retraction': 'Partly retracted: ',
    concern: 'Expression of concern: ',
    correction: 'Correction: ',
    notice: '',
  };
  return library.noticesOf(pack.id).map(({ kind, text, url }) => {
    const more =
      url === null ? [] : [' ', outwardLink(url, kind === 'notice' ? 'That article' : 'The notice')];
    return h('p.missing', h('strong', said[kind]), text, ...more);
  });
}

/** Links to other packs; the list of all of them is a card. */
const linksMax = 50;

function others({ packs }: Library, shown: Pack): Child {
  if (packs.length < 2) return null;
  const rest = packs.length - linksMax;
  const more = rest > 0 ? h('li', link(address('/', { q: 'sources' }), `${rest} more`)) : null;
  const links = packs.slice(0, linksMax).map(({ id, name }) => {
    const ariaCurrent = id === shown.id ? 'page' : undefined;
    return h('li', h('a', { href: address('/source', { pack: id }), ariaCurrent }, name));
  });
  const nav = h('nav', { ariaLabel: 'Texts' }, h('ul', ...links, more));
  return h('details', h('summary', `One of ${packs.length} texts`), nav);
}

/** A paragraph of the record: its passages, each after what stands before it there; a heading holds none, and has a depth from 0. */
interface Block {
  readonly depth: number;
  readonly pieces: { readonly before: string; readonly passage: Passage }[];
  readonly after: string;
}

/** A record that holds passages, from a place on, cut at its blank lines, so that nothing of it is left out. */
export function blocksOf(record: string, passages: readonly Passage[], from = 0): readonly Block[] {
  const blocks: Block[] = [];
  let pieces: Block['pieces'] = [];
  let at = from;
  let document: string | undefined;
  const close = (after: string, section: readonly string[] = []): void => {
    if (pieces.length > 0 || after.trim() !== '')
      blocks.push({ depth: section.indexOf(after), pieces, after });
    pieces = [];
  };
  for (const passage of passages) {
    const between = record.slice(at, passage.start).split(/\n{2,}/);
    for (const ended of between.slice(0, -1)) close(ended, passage.section);
    if (passage.title !== document) close(passage.title ?? '');
    document = passage.title;
    pieces.push({ before: between.at(-1) ?? '', passage });
    at = passage.start + passage.text.length;
  }
  for (const ended of record.slice(at).split(/\n{2,}/)) close(ended);
  return blocks;
}

function blockView(pack: Pack, { depth, pieces, after }: Block, curated: boolean): Child[] {
  const [first] = pieces;
  if (first === undefined) return [h(depth > 0 ? 'h3' : 'h2', after)];
  // The title of the article stands above; a collection has one for each document.
  if (first.passage.kind === 'title')
    return first.passage === pack.passages[0] ? [] : [h('h2', { id: first.passage.id }, first.passage.text)];
  const words = pieces.flatMap(({ before, passage }) => [
    before,
    h(
      'span.passage',
      { id: passage.id, tabIndex: -1 },
      ...markedView(passage.text, marksIn(passage, pack.claims)),
    ),
    curated ? h('span.small', ' ', link(`#${passage.id}`, `#${passage.id}`)) : null,
  ]);
  const notes = pieces.flatMap(({ passage }) => noteView(pack, passage));
  const kind = first.passage.kind === 'table' ? ['text', 'table'] : ['text'];
  return [
    h('p', { className: kind }, ...words, after),
    notes.length === 0 ? null : h('ul.notes.small', ...notes),
  ];
}

// Which topics quote a passage, and where else the caveats stand that go with it.
function noteView({ passages, claims, topics }: Pack, { id, locator }: Passage): Child[] {
  const quoting = claims.filter(({ quote }) => quote.passage === id);
  const cards = topics.filter((topic) => quoting.some(({ claim }) => topic.claims.includes(claim)));
  if (cards.length === 0) return [];
  const places = new Set(quoting.flatMap(caveatsOf).map(({ passage }) => passage));
  const others = passages.filter((other) => other.id !== id && places.has(other.id));
  return [
    h(
      'li',
      link(`#${id}`, locator),
      ' is quoted for ',
      ...linkRow(cards.map(({ facet, name }) => link(address('/', { q: `${facet} ${name}` }), name))),
      ...(others.length === 0 ? [] : [', with the caveats of ']),
      ...linkRow(others.map((other) => link(`#${other.id}`, other.locator))),
    ),
  ];
}
