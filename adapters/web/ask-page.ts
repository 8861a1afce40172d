// The page to ask on. Without a question it says what the bot is, and shows what it does, what it leaves open and what it refuses.

import { journalAndYear } from '../../src/card/index.js';
import type { Bot, Reply } from '../../src/index.js';
import { type AnswerParts, answerView } from './answer-view.js';
import { layout } from './layout.js';
import { address, type Child, h, link, outwardLink } from './markup.js';
import { type Asked, typedText } from './read.js';
import { type TryAsking, trying } from './try-asking.js';

export interface AskParts extends AnswerParts {
  readonly tries: readonly TryAsking[];
}

/** `reply`: to the text that was asked, where it is there already. */
export function askPage(parts: AskParts, asked: Asked, reply: Reply | null = null): string {
  const { bot, tries } = parts;
  const text = typedText(asked);
  if (asked.kind === 'nothing') {
    const example = tries[0]?.texts[0] ?? 'help';
    const heading = h('h2#page_result', `For example: ${example}`);
    const shown = { reply: bot.respond(example), page: 1, shared: false };
    const body = [trying(tries), heading, ...answerView(parts, shown)];
    return layout({ path: '/', title: 'Ask the review', text, intro: welcome(bot), body });
  }
  const shown =
    asked.kind === 'press'
      ? { ...bot.press(asked.token), shared: asked.shared }
      : { reply: reply ?? bot.respond(text), page: 1, shared: false };
  const title = asked.kind === 'press' ? shown.reply.card.title : text;
  const why = text === '' ? null : h('p', link(address('/why', { q: text }), 'Why this answer?'));
  const body = [h('h1#page_result', { tabIndex: -1 }, title), ...answerView(parts, shown), why];
  const intro = [h('p.small', `A bot that quotes ${quoted(bot)} word for word, with the caveats.`)];
  return layout({ path: '/', title, text, intro, body });
}

/** How many sources are named before the list of all. */
const sourcesMax = 5;

function quoted({ library }: Bot): string {
  return library.packs.length > 1 ? 'its sources' : 'a review';
}

function welcome(bot: Bot): Child[] {
  const { library } = bot;
  const rest = library.packs.length - sourcesMax;
  const sources = library.packs
    .slice(0, sourcesMax)
    .flatMap(({ source }, index) => [
      index === 0 ? '' : '; ',
      source.url === null ? source.title : outwardLink(source.url, source.title),
      journalAndYear(source),
    ]);
  return [
    h('h1', `It quotes ${quoted(bot)}, with the caveat that goes with the words`),
    h(
      'p',
      'A bot for Slack and Discord. It answers from ',
      ...sources,
      ...(rest > 0 ? [' and ', link(address('/', { q: 'sources' }), `${rest} more`)] : []),
      `, word for word and never without the caveats. Where the answer is not there, it says so. `,
      'Here you can ask it before it is in your chat.',
    ),
  ];
}
