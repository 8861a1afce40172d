// Every topic of every pack and every kind of card on one page, to be read, printed and signed off.
import type { Bot } from '../../src/index.js';
import type { Pack, Topic } from '../../src/vocabulary.js';
import { cardView } from './card-view.js';
import { contextView } from './context-view.js';
import { layout } from './layout.js';
import { legend } from './marks.js';
import { address, type Child, h, link } from './markup.js';
import { specimens } from './specimens.js';

/** How many topics a page holds: more would be megabytes that nobody reads. Whole packs, the first always. */
const topicsMax = 400;

/**
 * Every topic with its card, drawn as no platform's, beside the words that it quotes, to be signed off; at the end every kind
 * of card.
 */
export function galleryPage(bot: Bot): string {
  const shown = packsShown(bot.library.packs);
  const kinds = specimens(bot).map(({ when, card }) =>
    h('article', h('header', h('h3', when)), cardView(card)),
  );
  const body = [
    h('h1', 'Every card'),
    h(
      'p',
      'Each topic with its card, beside the words that it quotes where they stand in the text. The page prints with a line to sign each card on.',
    ),
    legend(),
    h(
      'div.indexed',
      contents(shown),
      h(
        'div',
        ...shown.flatMap((pack) => packView(bot, pack)),
        leftOut(bot, shown),
        h('section#page_kinds', h('h2', 'Every kind of card'), h('div.pair', ...kinds)),
      ),
    ),
  ];
  return layout({ path: '/gallery', title: 'Cards', body });
}

function packsShown(packs: readonly Pack[]): readonly Pack[] {
  let topics = 0;
  return packs.filter((pack, index) => {
    topics += pack.topics.length;
    return index === 0 || topics <= topicsMax;
  });
}

function leftOut({ library }: Bot, shown: readonly Pack[]): Child {
  const rest = library.packs.length - shown.length;
  if (rest === 0) return null;
  return h('p', link(address('/', { q: 'sources' }), `${rest} more sources`), ' are not on this page.');
}

// The script shows the field to filter by.
function contents(packs: readonly Pack[]): Child {
  const links = packs.flatMap((pack) =>
    pack.topics.map((topic) => h('li', link(`#${anchor(pack, topic)}`, topic.name))),
  );
  return h(
    'nav.contents',
    { ariaLabel: 'Cards' },
    h(
      'p.filter',
      { hidden: true },
      h('label', 'Filter by name ', h('input', { type: 'search', autoComplete: 'off' })),
      h('span.spoken', { role: 'status' }),
    ),
    h('ul', ...links, h('li', link('#page_kinds', 'Every kind of card'))),
  );
}

function anchor(pack: Pack, topic: Topic): string {
  return `topic_${pack.id}_${topic.facet}_${topic.id}`;
}

function packView(bot: Bot, pack: Pack): Child[] {
  const facets = pack.facets.map(({ id, name }) => {
    const topics = pack.topics.filter(({ facet }) => facet === id);
    return topics.length === 0
      ? null
      : h('section', h('h3', name), ...topics.map((topic) => topicView(bot, pack, topic)));
  });
  return [h('h2', pack.name, h('span.small', ` edition ${pack.edition}`)), ...facets];
}

/** Other names of a topic that are shown before the rest is folded. */
const aliasesMax = 6;

function topicView(bot: Bot, pack: Pack, topic: Topic): Child {
  const name = bot.library.topicOf(pack.id, topic.id)?.topic.id ?? topic.id;
  const { answer, card } = bot.respond({ kind: 'topic', facet: topic.facet, name });
  const items = 'items' in answer ? answer.items.filter((item) => item.pack === pack.id) : [];
  return h(
    'article.topic',
    { id: anchor(pack, topic) },
    h(
      'header',
      h('h4', link(address('/', { q: `${topic.facet} ${topic.name}` }), topic.name)),
      aliases(topic.aliases),
    ),
    h('div.pair', cardView(card), contextView(pack, items)),
    h('p.sign-off', 'Signed off by: ', h('span.line'), ' Date: ', h('span.line')),
  );
}

function aliases(all: readonly string[]): Child {
  if (all.length === 0) return null;
  const [first, rest] = [all.slice(0, aliasesMax), all.slice(aliasesMax)];
  return h(
    'div.small',
    `Also found as ${first.join(', ')}`,
    rest.length === 0 ? '.' : h('details', h('summary', `and ${rest.length} more names`), rest.join(', ')),
  );
}
