// Every topic of every pack and every kind of card on one page, to be read, printed and signed off.
import type { Bot, Pack, Passage, Topic } from '../../src/index.js';
import { cardView } from './card-view.js';
import { caveatMark, caveatsOf, type Item, quoteMark } from './claim-marks.js';
import { layout } from './layout.js';
import { markedView } from './marked-view.js';
import { address, type Child, h, spoken } from './markup.js';
import { legend } from './source-page.js';
import { specimens } from './specimens.js';

/** How many topics a page holds: more would be megabytes that nobody reads. Whole packs, the first always. */
const topicsMax = 400;

export function galleryPage(bot: Bot): string {
  const shown = packsShown(bot.library.packs);
  const body = [
    h('h1', {}, 'Every card'),
    h(
      'p',
      {},
      'For sign-off: each topic with its card, and the words it quotes marked where they stand in the review. Print this page for the record.',
    ),
    legend(),
    contents(shown),
    ...shown.flatMap((pack) => packView(bot, pack)),
    ...leftOut(bot, shown),
    h('h2', {}, 'Every kind of card'),
    ...specimens(bot).map(({ when, card }) =>
      h('article', {}, h('h3', {}, when), h('div', { className: ['pair'] }, cardView(card))),
    ),
  ];
  return layout({ path: '/gallery', title: 'Gallery', text: '', ask: false, body });
}

function packsShown(packs: readonly Pack[]): readonly Pack[] {
  let topics = 0;
  return packs.filter((pack, index) => {
    topics += pack.topics.length;
    return index === 0 || topics <= topicsMax;
  });
}

function leftOut({ library }: Bot, shown: readonly Pack[]): Child[] {
  const rest = library.packs.length - shown.length;
  const href = address('/', { q: 'sources' });
  return rest === 0 ? [] : [h('p', {}, h('a', { href }, `${rest} more sources`), ' are not on this page.')];
}

function contents(packs: readonly Pack[]): Child {
  const links = packs.flatMap((pack) =>
    pack.topics.map((topic) => h('li', {}, h('a', { href: `#${anchor(pack, topic)}` }, topic.name))),
  );
  return h('nav', { className: ['contents'], ariaLabel: 'Topics' }, h('ul', {}, ...links));
}

function anchor(pack: Pack, topic: Topic): string {
  return `topic_${pack.id}_${topic.facet}_${topic.id}`;
}

function packView(bot: Bot, pack: Pack): Child[] {
  const facets = pack.facets.flatMap(({ id, name }) => {
    const topics = pack.topics.filter(({ facet }) => facet === id);
    return topics.length === 0
      ? []
      : [h('h3', {}, name), ...topics.map((topic) => topicView(bot, pack, topic))];
  });
  return [h('h2', {}, `${pack.name}, edition ${pack.edition}`), ...facets];
}

function topicView(bot: Bot, pack: Pack, topic: Topic): Child {
  const name = bot.library.topicOf(pack.id, topic.id)?.topic.id ?? topic.id;
  const { answer, card } = bot.respond({ kind: 'topic', facet: topic.facet, name });
  const items = 'items' in answer ? answer.items.filter((item) => item.pack === pack.id) : [];
  return h(
    'article',
    { className: ['topic'], id: anchor(pack, topic) },
    h('h4', {}, h('a', { href: address('/', { q: `${topic.facet} ${topic.name}` }) }, topic.name)),
    h('p', { className: ['small'] }, `Also found as: ${topic.aliases.join(', ') || 'nothing else'}.`),
    h('div', { className: ['pair'] }, cardView(card), contextView(pack, items)),
    h(
      'p',
      { className: ['sign-off'] },
      'Signed off by: ',
      h('span', { className: ['line'] }),
      ' Date: ',
      h('span', { className: ['line'] }),
    ),
  );
}

/** The passages that a card quotes, with their neighbours, in reading order. */
function contextView(pack: Pack, items: readonly Item[]): Child {
  const used = new Set(
    items.flatMap((item) => [item.quote.passage, ...caveatsOf(item).map(({ passage }) => passage)]),
  );
  const at = pack.passages.flatMap(({ id }, index) => (used.has(id) ? [index] : []));
  const near = [...pack.passages.keys()].filter((index) => at.some((place) => Math.abs(place - index) <= 1));
  return h(
    'div',
    { className: ['context'] },
    h('p', {}, h('strong', {}, 'In the review')),
    ...near.flatMap((index, order) => {
      const passage = pack.passages[index];
      const gap = order > 0 && near[order - 1] !== index - 1;
      return [
        ...(gap ? [h('p', { className: ['neighbour'] }, '… ', spoken('passages left out'))] : []),
        ...(passage === undefined ? [] : [passageView(pack, passage, items)]),
      ];
    }),
  );
}

function passageView(pack: Pack, passage: Passage, items: readonly Item[]): Child {
  const marks = items.flatMap((item) => [
    ...quoteMark(passage, item),
    ...caveatsOf(item).flatMap((caveat) => caveatMark(passage, caveat)),
  ]);
  const href = `${address('/source', { pack: pack.id })}#${passage.id}`;
  return h(
    'p',
    { className: marks.length === 0 ? ['neighbour'] : [] },
    h('a', { className: ['small'], href }, passage.locator),
    ' ',
    ...markedView(passage.text, marks),
  );
}
