// The views of the app: the home tab, and the modal that shows a card over it. Pure.
import type { types } from '@slack/bolt';
import { type Bot, elsewhereCard, encode, published } from '../../src/index.js';
import { bodyBlocks, contextBlock, headerBlock, plainText, shorten } from './blocks.js';
import { actions } from './buttons.js';
import { limits } from './limits.js';
import { richText, section, words } from './rich-text.js';

export function modalView(blocks: readonly types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    title: plainText('Glutamate'),
    close: plainText('Close'),
    blocks: blocks.slice(0, limits.viewBlocks),
  };
}

/** What it is and will not do, the topics as buttons, privacy, and the packs with their dates: all from the bot's own cards. */
export function homeView(bot: Bot): types.HomeView {
  const about = bot.respond({ kind: 'about' }).card;
  const privacy = bot.respond({ kind: 'privacy' }).card;
  const blocks: types.KnownBlock[] = [
    headerBlock(about.title),
    ...about.blocks.flatMap(bodyBlocks),
    headerBlock('Topics'),
    ...topicBlocks(bot),
    contextBlock(
      'Ask with /glutamate and your question, with a mention in a channel, or in the Messages tab.',
    ),
    headerBlock(privacy.title),
    ...privacy.blocks.flatMap(bodyBlocks),
    headerBlock('What is indexed'),
    ...bot.library.packs.slice(0, packsMax).flatMap(packBlocks),
    ...morePacks(bot),
  ];
  return { type: 'home', blocks: blocks.slice(0, limits.viewBlocks) };
}

/** The home view where the deployment serves nobody: it shows nothing of the packs. */
export function elsewhereView(): types.HomeView {
  const { title, blocks } = elsewhereCard();
  return { type: 'home', blocks: [headerBlock(title), ...blocks.flatMap(bodyBlocks)] };
}

// A row of buttons for each facet. Past the room of a view the row names the facet's list instead.
function topicBlocks({ library }: Bot): types.KnownBlock[] {
  return library.facets.flatMap((facet) => {
    const topics = library.topicsOf(facet.id).slice(0, limits.actions);
    const elements = topics.flatMap(({ topic }): types.Button[] => {
      const value = encode({ command: { kind: 'topic', facet: topic.facet, name: topic.id }, page: 1 });
      if (value === null) return [];
      const text = plainText(shorten(topic.name, limits.buttonText));
      return [
        {
          type: 'button',
          action_id: `${actions.press}${topic.facet}-${topic.id}`.slice(0, limits.actionId),
          text,
          value,
        },
      ];
    });
    if (elements.length === 0) return [];
    return [...richText(section(words(facet.name, { bold: true }))), { type: 'actions', elements }];
  });
}

/** Packs that the home view names; the command lists all of them. */
const packsMax = 10;

function morePacks({ library }: Bot): types.KnownBlock[] {
  const rest = library.packs.length - packsMax;
  return rest > 0 ? [contextBlock(`And ${rest} more: /glutamate sources lists all of them.`)] : [];
}

function packBlocks(pack: Bot['library']['packs'][number]): types.KnownBlock[] {
  const { title, year } = pack.source;
  const until = year === null ? 'Edition' : `As of ${year}; edition`;
  const line = [
    ...words(title, { italic: true }),
    ...words(`${published(pack.source)}. ${until} ${pack.edition}.`),
  ];
  return richText(section(line));
}
