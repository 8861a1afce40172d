// Texts to try, made from the packs and kept only where they come out as promised: answered, not said, not advised.
import type { Answer, Bot } from '../../src/index.js';

export interface TryAsking {
  readonly title: string;
  readonly texts: readonly string[];
}

interface Group {
  readonly title: string;
  /** `topic`, `other`: with findings; `therapy`: one that can work or not, where there is one. */
  readonly texts: (topic: string, other: string, therapy: string | null) => readonly string[];
  readonly holds: (answer: Answer) => boolean;
}

const each = 3;

const groups: readonly Group[] = [
  {
    title: 'It answers',
    texts: (topic, other, therapy) => [
      ...(therapy === null
        ? [topic]
        : [`Does ${therapy} work?`, `How strong is the evidence for ${therapy}?`]),
      `compare ${topic} ${other}`,
      'disclosures',
      'caveats',
    ],
    holds: ({ kind }) => kind === 'found' || kind === 'comparison' || kind === 'listing',
  },
  {
    title: 'It says when the review does not say',
    texts: (topic, _other, therapy) => [
      ...(therapy === null
        ? [`What does ${topic} cost?`]
        : [
            `Is ${therapy} safe in pregnancy?`,
            `Does ${therapy} help against hair loss?`,
            `What does ${therapy} cost?`,
          ]),
    ],
    holds: (answer) => answer.kind === 'not-found' && answer.notice === null,
  },
  {
    title: 'It never advises, and knows an emergency',
    texts: (_topic, _other, therapy) => [
      ...(therapy === null ? [] : [`Should I take ${therapy}?`]),
      'I have the worst headache of my life and my arm is numb',
      'I took too many tablets',
    ],
    holds: (answer) => answer.kind === 'safety' || ('notice' in answer && answer.notice !== null),
  },
];

/** The facet of what is done or given to people, in the shipped pack and in ingested ones. */
const therapies = 'therapy';

export function tryAsking(bot: Bot): readonly TryAsking[] {
  const { library } = bot;
  const shown = library.topics.filter(({ pack, topic }) =>
    topic.claims.some((id) => pack.claims.some(({ claim, type }) => claim === id && type === 'finding')),
  );
  const [first, second] = shown;
  const name = (of: typeof first): string => of?.topic.name.toLowerCase() ?? '';
  const therapy = shown.find(({ topic }) => topic.facet === therapies);
  if (first === undefined) return [];
  return groups
    .map(({ title, texts, holds }) => ({
      title,
      texts: texts(name(first), name(second), therapy === undefined ? null : name(therapy))
        .filter((text) => holds(bot.respond(text).answer))
        .slice(0, each),
    }))
    .filter(({ texts }) => texts.length > 0);
}
