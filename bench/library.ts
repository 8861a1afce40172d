// How well a library of articles answers labelled questions, through the bot itself.
//   npm run bench:library -- set-0=PACKS [set-1=PACKS …] [--write]
import { writeFileSync } from 'node:fs';
import { botOver } from '../adapters/packs/index-file.js';
import { type AnswerObject, answerObject } from '../src/index.js';
import { type LibrarySet, openSet } from './library/candidates.js';
import { holds, isRight, type LabelledQuestion } from './library/labelled-questions.js';
import { percent } from './wilson.js';

interface Outcome {
  readonly set: string;
  readonly question: LabelledQuestion;
  readonly answered: boolean;
  readonly right: boolean;
  readonly first: boolean;
  /** A right passage among the quotes, or offered as close. */
  readonly found: boolean;
  /** Null where the labels ask for no caveat. */
  readonly caveat: boolean | null;
  readonly milliseconds: number;
}

const write = process.argv.includes('--write');
const sets = process.argv
  .slice(2)
  .filter((argument) => argument !== '--write')
  .map(openSet);
const outcomes = sets.flatMap(outcomesOf);
const page = pageOf(outcomes);
process.stdout.write(page);
if (write) writeFileSync(new URL('results/library.md', import.meta.url), page);

function outcomesOf({ name, library, questions }: LibrarySet): Outcome[] {
  const bot = botOver(library, [], () => {});
  const packs = new Map(library.packs.map((pack) => [pack.id, pack]));
  return questions.map((question): Outcome => {
    const start = performance.now();
    const reply = bot.respond(question.text);
    const milliseconds = performance.now() - start;
    const answer = answerObject(reply, library);
    const rightIn = (quote: {
      readonly text: string;
      readonly pack?: string;
      readonly passage: string;
    }): boolean => {
      const pack = packs.get(quote.pack ?? library.packs[0].id);
      const passage = pack?.passages.find(({ id }) => id === quote.passage);
      return (
        pack !== undefined &&
        passage !== undefined &&
        isRight(question, pack, { text: quote.text, kind: passage.kind })
      );
    };
    const [first] = answer.quotes;
    const right = answer.quotes.some(rightIn);
    return {
      set: name,
      question,
      answered: answer.quotes.length > 0,
      right,
      first: first !== undefined && rightIn(first),
      found: right || (answer.closest ?? []).some(rightIn),
      caveat: question.caveat === undefined || !right ? null : hasCaveat(question.caveat, answer),
      milliseconds,
    };
  });
}

function hasCaveat(labels: readonly string[], { quotes, caveats }: AnswerObject): boolean {
  const shown = [...quotes, ...caveats].map(({ text }) => text);
  return labels.some((label) => shown.some((text) => holds(text, label)));
}

function row(name: string, some: readonly Outcome[]): string {
  const answerable = some.filter(({ question }) => question.expect === 'answer');
  const of = (test: (one: Outcome) => boolean, whole: readonly Outcome[] = answerable): string =>
    percent({ hits: whole.filter(test).length, of: whole.length });
  const group = (id: string): readonly Outcome[] => some.filter(({ question }) => question.group === id);
  const cells = [
    of(({ right }) => right),
    of(({ first }) => first),
    of(({ answered, right }) => answered && !right),
    of(({ answered }) => !answered),
    of(({ found }) => found),
    of(({ answered }) => answered, group('near')),
    of(({ answered }) => answered, group('absent')),
    of(({ answered }) => answered, group('off-topic')),
    of(
      ({ caveat }) => caveat === true,
      some.filter(({ caveat }) => caveat !== null),
    ),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

function pageOf(all: readonly Outcome[]): string {
  const names = [...new Set(all.map(({ set }) => set))];
  const kinds = (key: 'group' | 'aspect'): string[] =>
    [
      ...new Set(
        all
          .filter(({ question }) => question.expect === 'answer')
          .flatMap(({ question }) => question[key] ?? []),
      ),
    ].sort();
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
  return [
    '# Questions to a library of articles',
    '',
    "Written by `npm run bench:library`. Right is a sentence that the labels name; shares with Wilson's 95 % interval.",
    '',
    '| | a right quote | right first | only wrong ones | declined | right among quotes or closest | near misses answered | absent answered | off topic answered | caveat shown beside a right quote |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    row('all', all),
    ...names.map((name) =>
      row(
        name,
        all.filter(({ set }) => set === name),
      ),
    ),
    ...kinds('group').map((group) =>
      row(
        group,
        all.filter(({ question }) => question.group === group && question.expect === 'answer'),
      ),
    ),
    ...kinds('aspect').map((aspect) =>
      row(
        aspect,
        all.filter(({ question }) => question.aspect === aspect && question.expect === 'answer'),
      ),
    ),
    '',
    `Time of a question on this machine: ${at(0.5)} ms in the middle, ${at(0.99)} ms for one in a hundred.`,
    '',
  ].join('\n');
}
