// Every kind of card that the bot can show, each with what brings it about; the topics' own cards stand apart from these.
import {
  type Answer,
  type Bot,
  type Card,
  CITATION_FORMATS,
  type Command,
  failureCard,
} from '../../src/index.js';
import { tryAsking } from './try-asking.js';

export interface Specimen {
  /** What somebody did: the words typed, or a button pressed. */
  readonly when: string;
  readonly card: Card;
}

interface Kind {
  readonly kind: Answer['kind'];
  readonly inputs: (bot: Bot) => readonly (string | Command)[];
}

// A record, so that a new kind of answer cannot be forgotten.
const kinds: Readonly<Record<Answer['kind'], Kind['inputs']>> = {
  found: (bot) => [...(tryAsking(bot)[0]?.texts.slice(0, 1) ?? []), 'caveats'],
  comparison: (bot) => [`compare ${topicNames(bot).slice(0, 2).join(' ')}`],
  listing: (bot) => bot.library.facets.map(({ id }) => id),
  record: () => ['disclosures', 'Who wrote the review?'],
  'not-found': (bot) => [
    `Is ${topicNames(bot)[0]} safe in pregnancy?`,
    `Should I stop taking ${topicNames(bot)[0]}?`,
    'propranolol',
  ],
  safety: () => [
    'I have the worst headache of my life and my arm is numb',
    'I took too many tablets',
    'I want to end my life',
  ],
  info: () => ['help', 'about', 'privacy'],
  'no-pack': () => ['Does it help? in:no-such-source'],
  sources: () => ['sources'],
  citation: () => CITATION_FORMATS.map((format) => `cite ${format}`),
  refused: (bot) => [{ kind: 'more', pack: bot.library.packs[0].id, claim: 'no-such-claim' }],
  unreadable: () => [
    { kind: 'unreadable', what: 'files' },
    { kind: 'unreadable', what: 'nothing' },
  ],
  thanks: () => [
    { kind: 'feedback', subject: 'not-found', verdict: 'helpful' },
    { kind: 'feedback', subject: 'not-found', verdict: 'not-helpful' },
  ],
};

/** Those that come out as the kind they stand for (with a foreign pack a question may come out otherwise). */
export function specimens(bot: Bot): readonly Specimen[] {
  const made = (Object.keys(kinds) as Answer['kind'][]).flatMap((kind) =>
    kinds[kind](bot).map((input) => ({ when: whenOf(input), card: bot.respond(input).card })),
  );
  const broken = { when: 'The bot itself fails', card: failureCard('0a1b2c3d') };
  return [...made, { when: 'Pressed: a forged button', card: bot.press('forged').reply.card }, broken];
}

function topicNames({ library }: Bot): readonly string[] {
  return library.topics.map(({ topic }) => topic.name.toLowerCase());
}

function whenOf(input: string | Command): string {
  if (typeof input === 'string') return `Typed: ${input}`;
  switch (input.kind) {
    case 'unreadable':
      return input.what === 'files' ? 'Sent: a file alone' : 'Sent: a message without text';
    case 'feedback':
      return `Pressed: ${input.verdict === 'helpful' ? 'Helpful' : 'Not helpful'}`;
    default:
      return 'Pressed: a button of a card that is gone';
  }
}
