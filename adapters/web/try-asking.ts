// Texts to try, made from the packs and kept only where they come out as promised: answered, not said, not advised.
import type { Answer, Bot } from '../../src/index.js';

export interface TryAsking {
  readonly title: string;
  readonly texts: readonly string[];
}

interface Group {
  readonly title: string;
  readonly texts: (topic: string, other: string) => readonly string[];
  readonly holds: (answer: Answer) => boolean;
}

const each = 3;

const groups: readonly Group[] = [
  {
    title: 'It answers',
    texts: (topic, other) => [
      `Does ${topic} work?`,
      `How strong is the evidence for ${topic}?`,
      `compare ${topic} ${other}`,
      'disclosures',
    ],
    holds: ({ kind }) => kind === 'found' || kind === 'comparison',
  },
  {
    title: 'It says when the review does not say',
    texts: (topic) => [
      `Is ${topic} safe in pregnancy?`,
      `Does ${topic} help against hair loss?`,
      `What does ${topic} cost?`,
    ],
    holds: (answer) => answer.kind === 'not-found' && answer.notice === null,
  },
  {
    title: 'It never advises, and knows an emergency',
    texts: (topic) => [
      `Should I take ${topic}?`,
      'I have the worst headache of my life and my arm is numb',
      'I took too many tablets',
    ],
    holds: (answer) => answer.kind === 'safety' || ('notice' in answer && answer.notice !== null),
  },
];

export function tryAsking(bot: Bot): readonly TryAsking[] {
  const [first, second] = bot.library.topics;
  const name = (of: typeof first): string => of?.topic.name.toLowerCase() ?? '';
  return groups
    .map(({ title, texts, holds }) => ({
      title,
      texts: texts(name(first), name(second))
        .filter((text) => holds(bot.respond(text).answer))
        .slice(0, each),
    }))
    .filter(({ texts }) => texts.length > 0);
}
