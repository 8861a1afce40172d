// Texts to try, made from the packs and kept only where they come out as promised: answered, not said, not advised.
import type { Answer, Bot } from '../../src/index.js';
import { address, type Child, h, link } from './markup.js';

export interface TryAsking {
  readonly title: string;
  readonly texts: readonly string[];
}

interface Group {
  readonly title: string;
  /** `therapy`: one that can work or not, where there is one. */
  readonly texts: (bot: Bot, therapy: string | null) => readonly string[];
  readonly holds: (answer: Answer) => boolean;
}

const groups: readonly Group[] = [
  {
    title: 'It answers',
    texts: (bot) => {
      const all = bot.examples.map(({ text }) => text);
      const questions = all.filter((text) => text.endsWith('?'));
      return questions.length > 0 ? questions : all;
    },
    holds: ({ kind }) => kind === 'found' || kind === 'comparison' || kind === 'listing',
  },
  {
    title: 'It says when the text does not',
    texts: (_, therapy) => [
      ...(therapy === null ? [] : [`Is ${therapy} safe in pregnancy?`, `What does ${therapy} cost?`]),
      'Does homeopathy help?',
    ],
    holds: (answer) => answer.kind === 'not-found' && answer.notice === null,
  },
  {
    title: 'It gives no medical advice',
    texts: (_, therapy) => [
      ...(therapy === null ? [] : [`Should I take ${therapy}?`]),
      'I have the worst headache of my life and my arm is numb',
      'I took too many tablets',
    ],
    holds: (answer) => answer.kind === 'safety' || ('notice' in answer && answer.notice !== null),
  },
];

/** Texts of a group. */
const each = 3;

/** The facet of what is done or given to people, in the shipped pack and in ingested ones. */
const therapies = 'therapy';

export function tryAsking(bot: Bot): readonly TryAsking[] {
  const therapy = bot.library.topics.find(
    ({ pack, topic }) =>
      topic.facet === therapies &&
      topic.claims.some((id) => pack.claims.some(({ claim, type }) => claim === id && type === 'finding')),
  );
  const name = therapy?.topic.name.toLowerCase() ?? null;
  return groups
    .map(({ title, texts, holds }) => ({
      title,
      texts: texts(bot, name)
        .filter((text) => holds(bot.respond(text).answer))
        .slice(0, each),
    }))
    .filter(({ texts }) => texts.length > 0);
}

/** The texts as links that ask them. */
export function trying(tries: readonly TryAsking[], path: '/' | '/why' = '/'): Child {
  const groups = tries.map(({ title, texts }) =>
    h('li', h('h2', title), h('ul', ...texts.map((text) => h('li', link(address(path, { q: text }), text))))),
  );
  return h('ul.tries', { ariaLabel: 'Try it' }, ...groups);
}
