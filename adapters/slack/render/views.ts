// The views of the app: the home tab, and the modal that shows a card over it. Pure.
import type { types } from '@slack/bolt';
import { cardWords, elsewhereCard, journalAndYear, laidOut } from '../../../src/card/index.js';
import { type Bot, type Card, encode, QUESTION_MAX } from '../../../src/index.js';
import { defaultIdentity, type Identity } from '../../settings/identity.js';
import { limits } from '../limits.js';
import { bodyBlocks, contextBlock, headerBlock, plainText } from './blocks.js';
import { actions, button } from './buttons.js';
import { line, richText, section, styledText } from './rich-text.js';

/** `title`: that of the card. */
export function modalView(title: string, blocks: readonly types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    title: plainText(title, limits.viewTitle),
    close: plainText('Close'),
    blocks: blocks.slice(0, limits.viewBlocks),
  };
}

/** A question, sent with Enter; the answer opens over the view. */
const askBlock: types.InputBlock = {
  type: 'input',
  dispatch_action: true,
  label: plainText('Ask a question'),
  element: {
    type: 'plain_text_input',
    action_id: actions.ask,
    max_length: QUESTION_MAX,
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  },
};

/** A question to type, the topics as buttons, then what it is and will not do, privacy, and the packs with their dates: all from the bot's own cards. */
export function homeView(bot: Bot, { command }: Identity = defaultIdentity): types.HomeView {
  const about = bot.respond({ kind: 'about' }).card;
  const privacy = bot.respond({ kind: 'privacy' }).card;
  const blocks: types.KnownBlock[] = [
    askBlock,
    headerBlock('Topics'),
    ...topicBlocks(bot),
    ...cardBlocks(about),
    contextBlock(
      `Ask here, with /${command} and your question, with a mention in a channel, or in the Messages tab.`,
    ),
    ...cardBlocks(privacy),
    headerBlock('What is indexed'),
    ...bot.library.packs.slice(0, packsMax).flatMap(packBlocks),
    ...morePacks(bot, command),
  ];
  return { type: 'home', blocks: blocks.slice(0, limits.viewBlocks) };
}

/** The home view where the deployment serves nobody: it shows nothing of the packs. */
export function elsewhereView(): types.HomeView {
  return { type: 'home', blocks: cardBlocks(elsewhereCard()) };
}

function cardBlocks(card: Card): types.KnownBlock[] {
  return [
    headerBlock(card.title),
    ...laidOut(card).flatMap((piece) => bodyBlocks(piece, cardWords(card.language))),
  ];
}

// A row of buttons for each facet. Past the room of a view the row names the facet's list instead.
function topicBlocks({ library }: Bot): types.KnownBlock[] {
  return library.facets.flatMap((facet) => {
    const topics = library.topicsOf(facet.id).slice(0, limits.actions);
    const elements = topics.flatMap(({ topic }) =>
      button(
        `${actions.press}${topic.facet}-${topic.id}`,
        topic.name,
        encode({ command: { kind: 'topic', facet: topic.facet, name: topic.id }, page: 1 }),
      ),
    );
    if (elements.length === 0) return [];
    return [...richText(line(facet.name, { bold: true })), { type: 'actions', elements }];
  });
}

/** Packs that the home view names; the command lists all of them. */
const packsMax = 10;

function morePacks({ library }: Bot, command: string): types.KnownBlock[] {
  const rest = library.packs.length - packsMax;
  return rest > 0 ? [contextBlock(`And ${rest} more: /${command} sources lists all of them.`)] : [];
}

function packBlocks({ source, edition }: Bot['library']['packs'][number]): types.KnownBlock[] {
  const until = source.year === null ? 'Edition' : `As of ${source.year}; edition`;
  const title = styledText(source.title, { italic: true });
  return richText(section([...title, ...styledText(`${journalAndYear(source)}. ${until} ${edition}.`)]));
}
