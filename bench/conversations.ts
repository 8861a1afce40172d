// Measures conversations: each turn is asked with the topics of the card above, as chat does, and compared with what it should get.
// `tsx bench/conversations.ts` writes bench/results/conversations.md; `--first-contact` keeps the figures as those of first contact.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type AnswerObject, answerObject } from '../src/index.js';
import { shippedBot } from '../test/support/pack-cards.js';

const turnSchema = z.object({
  text: z.string(),
  expect: z.enum(['answer', 'abstain', 'smalltalk', 'safety', 'help']),
  anyOf: z.array(z.string()),
  follows: z.array(z.string()),
});
const lineSchema = z.object({ id: z.string(), turns: z.array(turnSchema) });
type Turn = z.infer<typeof turnSchema>;

const results = new URL('results/', import.meta.url);
const kept = new URL('conversations-first-contact.json', results);
const set = new URL('questions/chat/conversations.jsonl', import.meta.url);

interface Score {
  readonly name: string;
  readonly right: number;
  readonly of: number;
}

interface Outcome {
  readonly id: string;
  readonly place: number;
  readonly turn: Turn;
  readonly object: AnswerObject;
}

function outcomes(): readonly Outcome[] {
  const { respond, library } = shippedBot();
  const lines = readFileSync(set, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { id, turns } = lineSchema.parse(JSON.parse(line));
    let topics: readonly string[] = [];
    return turns.map((turn, place) => {
      const reply = respond(turn.text, { topics });
      if (reply.topics.length > 0) topics = reply.topics;
      return { id, place, turn, object: answerObject(reply, library) };
    });
  });
}

/** The kind is right, and an answer's first quote is one of those that should come. */
function isRight({ turn, object }: Outcome): boolean {
  switch (turn.expect) {
    case 'answer': {
      const first = object.quotes[0]?.passage.toUpperCase();
      return object.kind === 'answer' && (turn.anyOf.length === 0 || turn.anyOf.some((id) => id === first));
    }
    case 'abstain':
      return object.quotes.length === 0;
    case 'smalltalk':
    case 'help':
      return object.kind === 'help';
    case 'safety':
      return object.kind === 'safety';
  }
}

function score(name: string, some: readonly Outcome[], right: (outcome: Outcome) => boolean): Score {
  return { name, right: some.filter(right).length, of: some.length };
}

const all = outcomes();
const later = all.filter(({ place }) => place > 0);
const leads = (outcome: Outcome): boolean => outcome.turn.follows.length > 0;
const scores: readonly Score[] = [
  score('all turns', all, isRight),
  score(
    'first turns',
    all.filter(({ place }) => place === 0),
    isRight,
  ),
  score('turns that follow a card', later.filter(leads), isRight),
  score(
    'of these, answered where the review answers',
    later.filter((one) => leads(one) && one.turn.expect === 'answer'),
    isRight,
  ),
  score(
    'of these, not answered where it does not',
    later.filter((one) => leads(one) && one.turn.expect === 'abstain'),
    isRight,
  ),
  score(
    'turns that name a topic of their own, or need none',
    later.filter((one) => !leads(one)),
    isRight,
  ),
  score(
    'small talk',
    all.filter(({ turn }) => turn.expect === 'smalltalk'),
    isRight,
  ),
  score('follow-ups read as such', later.filter(leads), ({ object }) => object.follows !== undefined),
  score(
    'other turns not read as follow-ups',
    all.filter((one) => !leads(one)),
    ({ object }) => object.follows === undefined,
  ),
];

if (process.argv.includes('--first-contact')) writeFileSync(kept, `${JSON.stringify(scores, null, 1)}\n`);
const first = new Map(
  (existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as readonly Score[]) : []).map((one) => [
    one.name,
    one,
  ]),
);
const shown = (one: Score | undefined): string => (one === undefined ? '' : `${one.right} of ${one.of}`);
const rows = scores.map((one) => `| ${one.name} | ${shown(first.get(one.name))} | ${shown(one)} |`);
writeFileSync(
  new URL('conversations.md', results),
  [
    '# Conversations',
    '',
    `${new Set(all.map(({ id }) => id)).size} conversations of two and three turns on the shipped review, written by eyes that had not seen the code.`,
    'Each turn is asked with the topics of the card above. A turn is right where its kind is, and its first quote is one that',
    'should come. Written by `npx tsx bench/conversations.ts`; "first contact" was measured before anything was changed for them; some phrases of talk.json were taken from them since.',
    '',
    '| turns | first contact | now, developed with them |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
  ].join('\n'),
);
if (process.argv.includes('--wrong')) {
  for (const outcome of all.filter(
    (one) => !isRight(one) || leads(one) !== (one.object.follows !== undefined),
  )) {
    const { id, place, turn, object } = outcome;
    const got = `${object.kind} ${object.quotes.map(({ passage }) => passage).join(',')} [${object.follows?.join(',') ?? ''}]`;
    process.stdout.write(
      `${isRight(outcome) ? 'ok ' : 'BAD'} ${id}.${place + 1} ${turn.expect} ${turn.anyOf.join(',')} [${turn.follows.join(',')}] got ${got}: ${turn.text}\n`,
    );
  }
}
