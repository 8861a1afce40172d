// The page to ask on. Without a question it says what the bot is, and shows what it does, what it leaves open and what it refuses.
import { type Bot, published, type Reply } from '../../src/index.js';
import { layout } from './layout.js';
import { address, type Child, h, outward } from './markup.js';
import { type Asked, typedText } from './read.js';
import { type ResultParts, resultView, type Shown } from './result-view.js';
import type { TryAsking } from './try-asking.js';

export interface AskParts extends ResultParts {
  readonly tries: readonly TryAsking[];
}

/** `reply`: to the text that was asked, where it is there already. */
export function askPage(parts: AskParts, asked: Asked, reply: Reply | null = null): string {
  const { bot, tries } = parts;
  const text = typedText(asked);
  if (asked.kind === 'nothing') {
    const example = tries[0]?.texts[0] ?? 'help';
    const body = [
      welcome(bot),
      trying(tries),
      ...resultView(parts, textShown(bot, example), `For example: ${example}`, 'h2'),
    ];
    return layout({ path: '/', title: 'Ask the review', text, ask: true, body });
  }
  if (asked.kind === 'press') {
    const shown: Shown = { ...bot.press(asked.token), shared: asked.shared };
    const { title } = shown.reply.card;
    const body = [...resultView(parts, shown, `You pressed a button: ${title}`, 'h1'), trying(tries)];
    return layout({ path: '/', title, text, ask: true, body });
  }
  const why = h('p', {}, h('a', { href: address('/why', { q: text }) }, 'Why this answer?'));
  const body = [
    ...resultView(parts, textShown(bot, text, reply), `You asked: ${text}`, 'h1'),
    why,
    trying(tries),
  ];
  return layout({ path: '/', title: text, text, ask: true, body });
}

function textShown(bot: Bot, text: string, reply: Reply | null = null): Shown {
  return { reply: reply ?? bot.respond(text), page: 1, shared: false };
}

/** How many sources are named before the list of all. */
const sourcesMax = 5;

function welcome({ library }: Bot): Child {
  const rest = library.packs.length - sourcesMax;
  const several = library.packs.length > 1;
  const says = several ? 'they do' : 'the review does';
  const sources = library.packs
    .slice(0, sourcesMax)
    .map(({ source }, index) => [
      index === 0 ? '' : '; ',
      source.url === null ? source.title : outward(source.url, source.title),
      published(source),
    ]);
  return h(
    'div',
    { className: ['welcome'] },
    h(
      'h1',
      {},
      `It quotes ${several ? 'its sources' : 'the review'}, with the caveat that goes with the words`,
    ),
    h(
      'p',
      {},
      'A bot for Slack and Discord. It answers from ',
      ...sources.flat(),
      ...(rest > 0 ? [' and ', h('a', { href: address('/', { q: 'sources' }) }, `${rest} more`)] : []),
      `, word for word and never without the caveats. When ${says} not say, it says so.`,
    ),
    h('p', {}, 'Ask here and see the card as it would look in your chat, before there is an account.'),
  );
}

function trying(tries: readonly TryAsking[]): Child {
  const groups = tries.map(({ title, texts }) =>
    h(
      'li',
      {},
      h('h3', {}, title),
      h('ul', {}, ...texts.map((text) => h('li', {}, h('a', { href: address('/', { q: text }) }, text)))),
    ),
  );
  return h(
    'section',
    { className: ['trying'], ariaLabelledBy: 'page_try' },
    h('h2', { id: 'page_try' }, 'Try it'),
    h('ul', { className: ['groups'] }, ...groups),
  );
}
