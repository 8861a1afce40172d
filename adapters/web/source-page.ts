// The passages of a pack in reading order, with what topics point at and which words are claims or caveats. `#passage-id` opens on one.
import {
  type Caveat,
  type Claim,
  type Library,
  type Pack,
  type Passage,
  published,
} from '../../src/index.js';
import { caveatMark, caveatsOf, quoteMark } from './claim-marks.js';
import { layout } from './layout.js';
import { markedView } from './marked-view.js';
import { address, type Child, h, outward } from './markup.js';

/** `wanted`: the id of a pack; one that is not there is the first. `curated`: whether packs may be decided on here. */
export function sourcePage(library: Library, wanted: string, curated = false): string {
  const pack = library.pack(wanted) ?? library.packs[0];
  const body = [
    h('h1', {}, pack.source.title),
    ...others(library, pack),
    h(
      'p',
      { className: ['small'] },
      `${pack.source.title}${published(pack.source)}. `,
      ...(pack.source.url === null ? [] : [outward(pack.source.url, 'The article'), '. ']),
      `Pack “${pack.id}”, edition ${pack.edition}, ${pack.passages.length} passages, ${pack.claims.length} claims, ${pack.topics.length} topics.`,
    ),
    ...(curated ? [h('p', {}, h('a', { href: '/curate' }, 'Decide on packs'))] : []),
    ...noticesView(library, pack),
    legend(),
    h('ol', { className: ['source'] }, ...pack.passages.map((passage) => passageView(pack, passage))),
  ];
  return layout({ path: '/source', title: `Source: ${pack.name}`, text: '', ask: false, body });
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
  return library
    .noticesOf(pack.id)
    .map(({ kind, text, url }) =>
      h(
        'p',
        { className: ['notice'] },
        h('strong', {}, said[kind]),
        text,
        ...(url === null ? [] : [' ', outward(url, kind === 'notice' ? 'That article' : 'The notice')]),
      ),
    );
}

/** Links to other packs; the list of all of them is a card. */
const linksMax = 50;

function others({ packs }: Library, shown: Pack): Child[] {
  if (packs.length < 2) return [];
  const rest = packs.length - linksMax;
  const all = address('/', { q: 'sources' });
  const more = rest > 0 ? [h('li', {}, h('a', { href: all }, `${rest} more`))] : [];
  const links = packs
    .slice(0, linksMax)
    .map(({ id, name }) =>
      h(
        'li',
        {},
        h(
          'a',
          { href: address('/source', { pack: id }), ...(id === shown.id ? { ariaCurrent: 'page' } : {}) },
          name,
        ),
      ),
    );
  return [h('nav', { ariaLabel: 'Packs' }, h('ul', { className: ['packs'] }, ...links, ...more))];
}

export function legend(): Child {
  return h(
    'p',
    { className: ['legend'] },
    'Marked: ',
    ...markedView('words that a card quotes', [{ kind: 'quote', label: 'Quoted', start: 0, end: 24 }]),
    ' and ',
    ...markedView('words that it shows as a caveat', [
      { kind: 'caveat', label: 'Caveat', start: 0, end: 31 },
    ]),
    '.',
  );
}

function passageView(pack: Pack, passage: Passage): Child {
  const quoting = pack.claims.filter(({ quote }) => quote.passage === passage.id);
  const limited = pack.claims.filter((claim) => caveatsIn(claim, passage).length > 0);
  const marks = [
    ...quoting.flatMap((claim) => quoteMark(passage, claim)),
    ...limited.flatMap((claim) => caveatsIn(claim, passage).flatMap((caveat) => caveatMark(passage, caveat))),
  ];
  const unused = marks.length === 0 ? [h('p', { className: ['small'] }, 'No card quotes it.')] : [];
  return h(
    'li',
    { id: passage.id, tabIndex: -1 },
    h(
      'h2',
      {},
      h('a', { href: `#${passage.id}` }, passage.locator),
      h('span', { className: ['small'] }, ` ${passage.id}`),
    ),
    h('p', { className: ['text'] }, ...markedView(passage.text, marks)),
    ...unused,
    ...(marks.length === 0
      ? []
      : [h('dl', {}, ...quoting.flatMap((claim) => claimView(pack, claim)), ...limitView(limited, quoting))]),
  );
}

function caveatsIn(claim: Claim, passage: Passage): readonly Caveat[] {
  return caveatsOf(claim).filter((caveat) => caveat.passage === passage.id);
}

function claimView(pack: Pack, claim: Claim): Child[] {
  const topics = pack.topics.filter(({ claims }) => claims.includes(claim.claim));
  const links = topics.flatMap(({ facet, name }, index) => [
    index === 0 ? '' : ', ',
    h('a', { href: address('/', { q: `${facet} ${name}` }) }, name),
  ]);
  return [
    h('dt', {}, `Claim ${claim.claim}`),
    h(
      'dd',
      {},
      `Caveats: ${caveatPlaces(pack, claim)}. `,
      ...(links.length === 0 ? ['No topic points at it.'] : ['Topics: ', ...links, '.']),
    ),
  ];
}

function caveatPlaces(pack: Pack, claim: Claim): string {
  if (claim.type === 'statement') return 'none needed, it asserts no finding';
  if (claim.caveats === 'none-found') return 'none found';
  const places = claim.caveats.map(
    ({ passage }) => pack.passages.find(({ id }) => id === passage)?.locator ?? passage,
  );
  return [...new Set(places)].join('; ');
}

// Claims quoted elsewhere that are never shown without words of this passage.
function limitView(limited: readonly Claim[], quoting: readonly Claim[]): Child[] {
  const elsewhere = limited.filter((claim) => !quoting.includes(claim));
  if (elsewhere.length === 0) return [];
  return [h('dt', {}, 'Caveat of'), h('dd', {}, elsewhere.map(({ claim }) => claim).join(', '))];
}
